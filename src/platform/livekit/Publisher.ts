/** Why a room was left; LiveKit's reasons folded to what the kit does about them. */
export type DisconnectCause =
  /** We asked for it. */
  | 'closed'
  /** Somebody else joined with the same token. */
  | 'taken-over'
  /** The service deleted the room or removed us: usually the stream has ended. */
  | 'room-ended'
  /** The token was refused. */
  | 'refused'
  /** Signalling worked, and no way for media was found. */
  | 'no-media'
  /** The Content-Security-Policy of the page forbids the connection. */
  | 'csp'
  /** The network, a restart of the server, the SDK gave up: worth another room. */
  | 'lost'
  /** There is no other room: the connection was all there was. */
  | 'broken';

/** What happens to a publisher by itself. */
export type PublisherEvent =
  | { type: 'published' }
  | { type: 'reconnecting' }
  | { type: 'reconnected' }
  /** Final for this publisher; no event follows it. */
  | { type: 'disconnected'; cause: DisconnectCause; error?: unknown };

/** What a publisher is made with. */
export interface PublisherOptions {
  /** `ws://` or `wss://`, as the service gave it. */
  url: string;
  token: string;
  /** May settle before or after the connection stands; neither waits for the other. */
  track: Promise<MediaStreamTrack>;
  encoding: { maxBitrate: number; maxFramerate: number };
  /** Joins and publishes, but sends no picture before `setPaused(false)`. */
  paused: boolean;
  onEvent: (event: PublisherEvent) => void;
}

/** What holds the picture back at the sender. */
export type LimitedBy = 'none' | 'cpu' | 'bandwidth' | 'other';

/** What LiveKit's server thinks of the way to it; `unknown` before it has said so. */
export type ConnectionQuality = 'excellent' | 'good' | 'poor' | 'lost' | 'unknown';

/** Counters of what is sent, as the browser tells them (w3.org/TR/webrtc-stats). Null where it does not. */
export interface SendSample {
  framesSent: number;
  /** Frames that the source has given to the encoder. */
  sourceFrames: number | null;
  bytesSent: number;
  roundTripMs: number | null;
  limitedBy: LimitedBy;
  quality: ConnectionQuality;
}

/** One attempt to publish one track into one room. */
export interface Publisher {
  /** Nobody could take its place: a publication that sends nothing is not made anew. */
  readonly isOnly?: true;
  /** Null while nothing is published. */
  sample(): Promise<SendSample | null>;
  /** Whether the room is joined, and LiveKit does not seek its connection again. */
  isSteady(): boolean;
  /** Stops sending, and goes on; the room stays joined. */
  setPaused(paused: boolean): Promise<void>;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  /** Leaves the room; never stops the track. Resolves when the peer connection is closed. */
  close(): Promise<void>;
}

/** The lazy chunk: the only place that knows livekit-client. */
export interface PublisherModule {
  openPublisher(options: PublisherOptions): Publisher;
}
