import type { DisconnectCause } from '../../platform/livekit/Publisher.js';
import type { ViewerModule } from '../../platform/livekit/Viewer.js';

/** What happens to an attempt to watch. `wait`: nothing, until the test says so. */
export type WatchBehaviour = 'watch' | 'wait' | Exclude<DisconnectCause, 'closed'>;

/** One attempt to watch the room. */
export interface RoomVisit {
  /** As the service gave it. */
  url: string;
  /** The token that was used; each is another one. */
  token: string;
  /** `gone` once left, refused or thrown out. */
  state: 'joining' | 'watching' | 'reconnecting' | 'gone';
}

/** Those who watch the rooms of the fake service, without any network. They see a picture while frames are counted. */
export interface FakeViewers {
  /** What the platform of a viewer loads. */
  load(): Promise<ViewerModule>;
  /** All attempts so far, in order. */
  readonly visits: readonly RoomVisit[];
  /** How many attempts are not over: peer connections, in a real room. */
  openVisits(): number;
  /** How the next `times` attempts go. Without a script an attempt watches after 100 ms. */
  script(behaviour: WatchBehaviour, times?: number): void;
  /** The next `times` loads fail. */
  failLoad(times?: number): void;
  /** LiveKit begins to reconnect the newest one. */
  reconnecting(): void;
  /** LiveKit is back. */
  reconnected(): void;
  /** The newest one is thrown out. */
  disconnect(cause: DisconnectCause): void;
}
