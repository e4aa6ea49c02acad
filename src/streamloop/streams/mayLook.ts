import { StreamloopError } from '../errors/StreamloopError.js';
import { isGone } from './streamPollDelay.js';

/**
 * Whether somebody who comes back to the page should cause another question: not where there is nothing any more, nor while
 * the service has asked to wait. What somebody had to mend may be mended by then.
 */
export function mayLook(state: { error: unknown; errorUpdatedAt: number }, nowMs: number): boolean {
  const { error, errorUpdatedAt } = state;
  if (isGone(error)) return false;
  const waitMs = error instanceof StreamloopError ? (error.retryAfterMs ?? 0) : 0;
  return nowMs >= errorUpdatedAt + waitMs;
}
