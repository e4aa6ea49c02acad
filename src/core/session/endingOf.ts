import { asOvershootError } from '../errors/asOvershootError.js';
import type { Ending } from './createTearDown.js';

/** What a source that cannot be opened means for the stream: a picker that was closed is no failure. */
export function endingOf(cause: unknown): Ending {
  const error = asOvershootError(cause, 'capture-failed', 'capture');
  return error.code === 'screen-cancelled' ? { reason: 'screen-cancelled' } : { error };
}
