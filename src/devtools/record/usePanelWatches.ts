'use client';
import { useMemo } from 'react';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';

type Engine = ReadableStore<WatchSnapshot<unknown>>;

/** The watches of a session, those of its present id, and those that the app has handed over. */
export function usePanelWatches(
  session: StreamSession | undefined,
  given: readonly Engine[],
): readonly Engine[] {
  const mounted = useStoreValue(useOvershootContext().mounted.watches);
  return useMemo(() => {
    const id = session?.getSnapshot().id ?? null;
    const isOfSession = (stream: StreamSession | string): boolean =>
      stream === session || (typeof stream === 'string' && stream === id);
    const found = mounted.filter(({ stream }) => isOfSession(stream)).map(({ engine }) => engine);
    return [...new Set([...found, ...given])];
  }, [session, mounted, given]);
}
