import type { IngestListener, RoomTokens } from '../ingest/Ingest.js';

/** What rooms and participants share. */
export interface RoomContext {
  host: string;
  /** Unix milliseconds. */
  now: () => number;
  tokens: RoomTokens;
  listener: IngestListener;
  tokenTtlSeconds: number;
  tokenRefreshMs: number;
  tokenRefreshEnabled: () => boolean;
}
