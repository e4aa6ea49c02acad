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
  /** The network, a restart of the server, the SDK gave up: worth another room. */
  | 'lost';

export type PublisherEvent =
  | { type: 'published' }
  | { type: 'reconnecting' }
  | { type: 'reconnected' }
  /** Final for this publisher; no event follows it. */
  | { type: 'disconnected'; cause: DisconnectCause; error?: unknown };

export interface PublisherOptions {
  /** `ws://` or `wss://`, as the service gave it. */
  url: string;
  token: string;
  /** May settle before or after the connection stands; neither waits for the other. */
  track: Promise<MediaStreamTrack>;
  encoding: { maxBitrate: number; maxFramerate: number };
  onEvent: (event: PublisherEvent) => void;
}

/** One attempt to publish one track into one room. */
export interface Publisher {
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  /** Leaves the room; never stops the track. Resolves when the peer connection is closed. */
  close(): Promise<void>;
}

/** The lazy chunk: the only place that knows livekit-client. */
export interface PublisherModule {
  openPublisher(options: PublisherOptions): Publisher;
}
