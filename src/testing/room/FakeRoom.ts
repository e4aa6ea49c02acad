import type { DisconnectCause, PublisherModule, SendSample } from '../../platform/livekit/Publisher.js';

/** What happens to an attempt to publish. `wait`: nothing, until the test says so. */
export type JoinBehaviour = 'publish' | 'wait' | Exclude<DisconnectCause, 'closed'>;

/** What a test decides of the measurements; the rest follows from the frames that are sent. */
export type Measured = Pick<SendSample, 'quality' | 'limitedBy' | 'roundTripMs'>;

/** What gives nothing: the encoder, the source, or the sender, which is not there. */
export type StallPoint = 'encoder' | 'source' | 'sender' | 'nothing';

/** One attempt to publish into the room. */
export interface RoomJoin {
  /** As the service gave it. */
  url: string;
  /** The token that was used; a fresh one after each renewal of the lease. */
  token: string;
  /** Bits and frames per second at most. */
  encoding: { maxBitrate: number; maxFramerate: number };
  /** The tracks that were sent, the newest last. */
  tracks: readonly MediaStreamTrack[];
  /** `gone` once left, refused or thrown out. */
  state: 'joining' | 'publishing' | 'paused' | 'reconnecting' | 'gone';
}

/** The room of a stream, without any network: it decides what happens to those who publish into it. */
export interface FakeRoom {
  /** What the session's platform loads. */
  load(): Promise<PublisherModule>;
  /** All attempts so far, in order. */
  readonly joins: readonly RoomJoin[];
  /** How many attempts are not over: peer connections, in a real room. */
  openJoins(): number;
  /** How the next `times` attempts go. Without a script an attempt publishes after 100 ms. */
  script(behaviour: JoinBehaviour, times?: number): void;
  /** The next `times` loads of the publisher fail. */
  failLoad(times?: number): void;
  /** Forgets all scripts and failures that did not happen yet. */
  mend(): void;
  /** The attempt that waits publishes now. */
  publish(): Promise<void>;
  /** LiveKit begins to reconnect: frames stop. */
  reconnecting(): void;
  /** LiveKit is back: frames flow again. */
  reconnected(): void;
  /** The newest attempt is thrown out. */
  disconnect(cause: DisconnectCause): void;
  /** From now on the encoder or the source gives nothing, or there is no sender at all; `nothing` for all is well. */
  stall(what: StallPoint): void;
  /** Frames are sent from now on, and the service counts none of them; or it counts again. */
  loseFrames(lost: boolean): void;
  /** What is measured from now on: how good the connection is called, and what holds the picture back. */
  measure(found: Partial<Measured>): void;
  /** Leaving never finishes from now on, though the room is left. */
  holdClose(): void;
  /** Switching the track fails, as often as told. */
  failReplace(times?: number): void;
}
