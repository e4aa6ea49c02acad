import type { IngestListener, RoomTokens } from '../ingest/Ingest.js';

/** What rooms and participants share. */
export interface RoomContext {
  host: string;
  /** Unix milliseconds. */
  now: () => number;
  tokens: RoomTokens;
  listener: IngestListener;
  /** How old the newest keyframe may get, milliseconds; 0: however old. */
  keyframeIntervalMs: number;
  tokenTtlSeconds: number;
  tokenRefreshMs: number;
  tokenRefreshEnabled: () => boolean;
}
