import type { EndWhy } from './streams/EndWhy.js';

/** What befalls a stream of v0.2 besides what befalls every stream. */
export type PushEvent =
  /** Comes after the `stream-…` of the end, and tells what that one has no word for. */
  | { type: 'push-stream-ended'; streamId: string; why: EndWhy }
  /** A results socket has shown a key that is accepted. */
  | { type: 'results-opened'; streamId: string }
  | { type: 'results-closed'; streamId: string; code: number }
  /** An inference is over; the frames that it looked at are told by `frames-looked-at` with this `completionId`. */
  | { type: 'inference'; streamId: string; completionId: string; ok: boolean }
  /** The server of v0.2 is down for so long, and comes back without inferring. */
  | { type: 'redeploy'; forMs: number };
