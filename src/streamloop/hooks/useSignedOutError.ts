'use client';
import { useMemo } from 'react';
import { StreamloopError } from '../errors/StreamloopError.js';

/** Said instead of asking for nobody; the same object for as long as it is so. */
export function useSignedOutError(isSignedOut: boolean): StreamloopError | null {
  return useMemo(
    () => (isSignedOut ? new StreamloopError('not-signed-in', { stage: 'setup' }) : null),
    [isSignedOut],
  );
}
