import type { QueryState } from '@tanstack/react-query';
import { StreamloopError } from '../errors/StreamloopError.js';
import { isFinal } from '../streams/streamPollDelay.js';

const AGAIN_MS = 30_000;

/** For what seldom changes: asked once, again with the page and after failures. */
export const rarely = {
  staleTime: 60_000,
  pace: ({ error }: Pick<QueryState, 'error'>): number | null => {
    if (!(error instanceof StreamloopError) || isFinal(error)) return null;
    return Math.max(AGAIN_MS, error.retryAfterMs ?? 0);
  },
};
