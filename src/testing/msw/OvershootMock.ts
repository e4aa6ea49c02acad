import type { HttpHandler } from 'msw';
import type { Platform } from '../../core/session/Platform.js';
import type { FakeMedia, FakeMediaOptions } from '../media/FakeMedia.js';
import type { FakePage } from '../page/FakePage.js';
import type { FakeRoom } from '../room/FakeRoom.js';
import type { FakeViewers } from '../room/FakeViewers.js';
import type { FakeService, FakeServiceOptions } from '../service/FakeService.js';

interface CommonOptions {
  /** How many streams may live at once. A create beyond them is answered with 501 and fails `verify`. Default 1. */
  maxStreams?: number;
  /** How the service behaves. */
  service?: Omit<FakeServiceOptions, 'kind'>;
  /** How cameras, browser and person behave. */
  media?: FakeMediaOptions;
}

/** What `overshootHandlers` takes: say the same as to `createOvershootClient`. */
export type OvershootMockOptions =
  | (CommonOptions & {
      kind?: 'handler';
      /** The path or address of your server's handler. Default `/api/overshoot`, on any host. */
      endpoint?: string | URL;
    })
  | (CommonOptions & {
      kind: 'direct';
      /** Default `https://api.overshoot.ai/v1beta`. */
      baseUrl?: string | URL;
    });

/** The service for an app that is tested with its own client, and the world around it. Make one for each test. */
export interface OvershootMock {
  /** For `setupServer(...)`, `setupWorker(...)` and `server.use(...)` of MSW. */
  readonly handlers: HttpHandler[];
  /** Records every call; fails, hangs and ends streams when told, and answers as a model. */
  readonly service: FakeService;
  /** For `<OvershootProvider platform={…}>`: cameras and LiveKit rooms in memory, on the real clock. */
  readonly platform: Platform;
  /** Cameras and the person who is asked for them. */
  readonly media: FakeMedia;
  /** Decides what happens to those who publish. */
  readonly room: FakeRoom;
  /** Decides what happens to those who watch. */
  readonly viewers: FakeViewers;
  /** Hidden, shown and left when told. */
  readonly page: FakePage;
  /** What is still held: streams that cost, tracks that are live, rooms not left. Empty at rest. */
  leaks(): readonly string[];
  /**
   * Throws where the app called what it should not have: a stream that never was, a path that the API does not know, a model
   * whose answer is not scripted, a stream more than `maxStreams`; where a fault never happened; and where something leaks.
   */
  verify(): void;
}
