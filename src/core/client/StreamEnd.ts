import type { OvershootError } from '../errors/index.js';

/** The end of a stream, as a service tells it without being asked. */
export interface StreamEnd {
  streamId: string;
  /** As in a status record: `expired`, `deleted`, `reaped`; an open string. */
  reason: string;
  /** Why that is a failure, where it is one. */
  error?: OvershootError;
  /** False where the stream may live on, and only nobody here may use it any more: it is deleted like any other. */
  isGone: boolean;
}
