'use client';
import { useEffect, useReducer } from 'react';
import { useClock } from '../../../hooks/useClock.js';

/** Whole seconds until a moment of the local wall clock, renewed as they pass; 0 when it is over, null without one. */
export function useSecondsUntil(at: number | null): number | null {
  const clock = useClock();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const leftMs = at === null ? 0 : Math.max(0, at - clock.now());
  const seconds = Math.ceil(leftMs / 1000);
  useEffect(() => {
    if (at === null || seconds === 0) return undefined;
    return clock.after(Math.max(1, at - clock.now() - (seconds - 1) * 1000), tick);
  }, [clock, at, seconds]);
  return at === null ? null : seconds;
}
