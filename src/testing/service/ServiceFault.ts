import type { OvershootErrorCode } from '../../core/errors/index.js';

/** What goes wrong with a call. */
export type ServiceFault =
  /** The call fails with this error, nothing is done. `status` and `retryAfterMs` are put on the error. */
  | { type: 'fail'; code: OvershootErrorCode; status?: number; retryAfterMs?: number }
  /** Nothing happens until `release()`; the caller gives up after its own timeout. */
  | { type: 'hang' }
  /** The work is done `ms` milliseconds later, whether or not the caller still waits. */
  | { type: 'delay'; ms: number }
  /** The work is done and the answer lost: the caller sees `network`. */
  | { type: 'lose-answer' };
