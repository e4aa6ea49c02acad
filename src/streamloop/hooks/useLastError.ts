'use client';
import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { StreamloopError } from '../errors/StreamloopError.js';

/**
 * Why the last try failed, also during the next one. As long as nothing is known, TanStack forgets the error at the start of
 * each try, and an alert that is gone and there again is read out each time. `isLoading`: tries, with nothing known.
 */
export function useLastError(queryKey: QueryKey, error: unknown, isLoading: boolean): StreamloopError | null {
  const hash = hashKey(queryKey);
  const [last, keep] = useState<{ hash: string; error: StreamloopError | null }>({ hash, error: null });
  const before = isLoading && last.hash === hash ? last.error : null;
  const shown = error instanceof StreamloopError ? error : before;
  // While rendering, so that there is no moment without it.
  if (last.hash !== hash || last.error !== shown) keep({ hash, error: shown });
  return shown;
}
