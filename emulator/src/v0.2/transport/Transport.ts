import type { EncodedFrame } from '../../frames/EncodedFrame.js';
import type { IngestEvent } from '../../ingest/Ingest.js';

/** Video that comes in another way than through a room of the emulator. */
export interface Transport {
  /** Lets go of the connection; nothing is reported after that. */
  close: () => Promise<void>;
}

export interface TransportListener {
  onFrame(frame: EncodedFrame): void;
  /** For the history. */
  onEvent(type: IngestEvent['type'], detail: NonNullable<IngestEvent['detail']>): void;
  /** The connection is over; called once at most. */
  onLost(): void;
}

/** The source that a request names cannot be used; the message says why. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}

/** Answers a WebRTC offer that is whole: no candidate comes later. Rejects with {@link TransportError}. */
export type AcceptOffer = (
  sdp: string,
  listener: TransportListener,
) => Promise<Transport & { answer: string }>;

/** Joins a room of somebody else and looks at its video. Rejects with {@link TransportError}. */
export type JoinRoom = (
  room: { url: string; token: string },
  listener: TransportListener,
) => Promise<Transport>;
