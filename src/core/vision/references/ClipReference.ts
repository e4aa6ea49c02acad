import type { OneOf } from './ImageReference.js';

/** Names a window of a stream. An identifier: it is resolved by the service at each request, and never fetched. */
export type ClipReference = `ovs://streams/${string}?${string}`;

interface Starts {
  /** Lifetime index from 0, or negative: back from the newest frame. */
  startFrameIndex: number;
  /** On the stream's clock, which starts with the first frame. */
  startTimestampMs: number;
  /** Negative: back from now. Else forward from the oldest frame that is still kept. */
  startOffsetMs: number;
}

interface Ends {
  endFrameIndex: number;
  endTimestampMs: number;
  endOffsetMs: number;
}

/**
 * Which window: exactly one start, which is part of it, and at most one end, which is not; without one it ends now. All
 * integers, but for `maxFps`.
 */
export type ClipWindow = OneOf<Starts> &
  (OneOf<Ends> | { [K in keyof Ends]?: never }) & {
    /**
     * Most frames per second that the model is shown, above 0; tokens grow with it. The service takes 1 by default. Raised
     * where a window of known length would hold less than two frames, because some models fail on a single one.
     */
    maxFps?: number;
  };
