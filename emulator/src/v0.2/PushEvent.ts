import type { EndWhy } from './streams/EndWhy.js';

/** What befalls a stream of v0.2 besides what befalls every stream. */
export type PushEvent =
  /** Comes after the `stream-…` of the end, and tells what that one has no word for. */
  { type: 'push-stream-ended'; streamId: string; why: EndWhy };
