import type { OvershootClient } from '../../core/client/OvershootClient.js';
import type { CreateSessionOptions, StreamSession } from '../../core/session/StreamSession.js';
import type { Platform } from '../../core/session/Platform.js';
import type { HeldClock } from '../clock/HeldClock.js';
import type { FakeMedia, FakeMediaOptions } from '../media/FakeMedia.js';
import type { FakePage } from '../page/FakePage.js';
import type { FakeViewers } from '../room/FakeViewers.js';
import type { FakeRoom } from '../room/FakeRoom.js';
import type { FakeService, FakeServiceOptions } from '../service/FakeService.js';

/** Options of the session, and of the world around it. */
export interface TestSessionOptions extends Omit<CreateSessionOptions, 'client' | 'platform'> {
  /** How the service behaves. */
  service?: FakeServiceOptions;
  /** How cameras, browser and person behave. */
  media?: FakeMediaOptions;
  /** A number in [0, 1) for the jitter of timers. Default: always 0.5, which is no jitter. */
  random?: () => number;
  /** Replaces the client, for example by a real one with a fetch of your own; the fake service then sees nothing. */
  client?: OvershootClient;
}

/** A real session in a world that a test holds in its hands. */
export interface TestSession {
  /** Made by the real `createStreamSession`. */
  readonly session: StreamSession;
  /** Stands still until `advance`. */
  readonly clock: HeldClock;
  /** Records every call; fails, hangs and ends streams when told. */
  readonly service: FakeService;
  /** Cameras and the person who is asked for them. */
  readonly media: FakeMedia;
  /** Decides what happens to those who publish. */
  readonly room: FakeRoom;
  /** Decides what happens to those who watch. */
  readonly viewers: FakeViewers;
  /** Hidden, shown and left when told. */
  readonly page: FakePage;
  /** For `<OvershootProvider client={t.client} platform={t.platform}>`. */
  readonly client: OvershootClient;
  /** The same world for sessions that the app makes itself. */
  readonly platform: Platform;
  /** Moves time on by `ms` milliseconds: timers run, promises settle. In React tests call it inside of `act`. */
  advance(ms: number): Promise<void>;
  /** What is still held: streams that cost, tracks that are live, joins that are open, timers that wait, listeners
   * on the page. Empty at rest. */
  leaks(): readonly string[];
  /** Throws when something leaks, when a fault never happened, or when the kit called what it should not have. */
  verify(): void;
}
