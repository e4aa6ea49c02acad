import type { EncodedFrame } from './EncodedFrame.js';

/** A frame with its place in the stream. */
export interface StoredFrame extends EncodedFrame {
  /** Lifetime index, from 0; never used again, also after eviction. */
  index: number;
  /** Stream clock: milliseconds since the first frame of the stream. */
  timestampMs: number;
  /** Server wall clock, Unix milliseconds; never earlier than the frame before, even when the clock is set back. */
  wallMs: number;
}
