'use client';
import { useMemo } from 'react';
import type { WatchEngine } from '../core/vision/watch/createWatch.js';
import { useStoreValue } from './useStoreValue.js';
import type { Watch } from './useWatch.js';

/** A watch that the app made itself with `createWatch`, in the shape that components take. It neither starts nor ends it. */
export function useWatchEngine<T>(
  engine: Pick<WatchEngine<T>, 'getSnapshot' | 'getInitialSnapshot' | 'subscribe' | 'onResult'>,
): Watch<T> {
  const snapshot = useStoreValue(engine);
  return useMemo(() => ({ ...snapshot, subscribe: engine.onResult }), [snapshot, engine]);
}
