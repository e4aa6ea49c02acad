import type { Ingest, IngestListener, RoomTokens } from './Ingest.js';

/** Options of {@link createIngest}. */
export interface IngestOptions {
  tokens: RoomTokens;
  listener: IngestListener;
  /** Wall clock, Unix milliseconds. */
  now: () => number;
  /** The address media is bound to and that is offered as the only ICE candidate. */
  host: string;
  /** Life of a pushed token, seconds. */
  tokenTtlSeconds: number;
  /** How often a fresh token is pushed to everybody connected, seconds; keep it well below the life. */
  tokenRefreshSeconds: number;
}

/** Makes the LiveKit side of the emulator: signalling and media behind one object. */
export function createIngest(_options: IngestOptions): Ingest {
  throw new Error('not built yet');
}
