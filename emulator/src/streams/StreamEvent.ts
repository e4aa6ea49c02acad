import type { EndReason } from './EndReason.js';

/** A change in the life of a stream. `stream-forgotten`: its tombstone has passed, it now answers 404. */
export type StreamEvent =
  | { type: 'stream-created'; streamId: string; expiresAtMs: number }
  | { type: 'lease-renewed'; streamId: string; expiresAtMs: number }
  /** A test has moved the end of the present lease. */
  | { type: 'lease-cut'; streamId: string; expiresAtMs: number }
  | { type: 'first-frame'; streamId: string; atMs: number }
  | { type: `stream-${EndReason}`; streamId: string; lastFrameIndex: number | null }
  | { type: 'stream-forgotten'; streamId: string };
