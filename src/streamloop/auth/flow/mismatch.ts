import { StreamloopError } from '../../errors/StreamloopError.js';

/** What was to be the answer to our own question, and is not. */
export const mismatch = (detail: string): StreamloopError =>
  new StreamloopError('sign-in-mismatch', { stage: 'sign-in', detail });
