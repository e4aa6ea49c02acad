'use client';
import { type QueryKey, type QueryState, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { notInherited } from '../../core/server-state/notInherited.js';
import { notInheritedByObservers } from '../../hooks/notInheritedByObservers.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { mayLook } from '../streams/mayLook.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useLastError } from './useLastError.js';
import { useSignedOutError } from './useSignedOutError.js';

/** What is read, and how often. */
export interface ReadingOptions<T> {
  queryKey: QueryKey;
  ask: (signal: AbortSignal) => Promise<T>;
  /** Whether there is something to ask for. */
  enabled: boolean;
  /** Whether it is asked by itself; else with `refresh` only. */
  onDemand?: boolean;
  /** Milliseconds for which an answer is good enough for those who come later. */
  staleTime: number;
  /** Milliseconds until it is asked again; null: not by itself. */
  pace: (state: QueryState<T>) => number | null;
}

/** What came of it. */
export interface Reading<T> {
  data: T | undefined;
  /** Why the last try failed, until one succeeds. */
  error: StreamloopError | null;
  /** Whether nothing is known yet, not even why. */
  isPending: boolean;
  isFetching: boolean;
  updatedAt: number | null;
  refresh: () => Promise<void>;
}

/**
 * One read of the service in the app's cache. It takes no default of the app, asks only while the page is seen, aborts
 * with the last who looks, and keeps what it knew when it fails.
 */
export function useReading<T>(options: ReadingOptions<T>): Reading<T> {
  const { queryKey, ask, enabled, onDemand = false, staleTime, pace } = options;
  const { queryClient, presence } = useStreamloopContext();
  // Asked before it is known who is there, a page without anybody would begin with refusals.
  const asks = enabled && presence === 'present';
  const isAbsent = presence === 'absent';
  const { data, error, isPending, isLoading, isFetching, dataUpdatedAt, refetch } = useQuery<T>(
    {
      ...notInherited,
      ...notInheritedByObservers,
      queryKey,
      queryFn: ({ signal }) => ask(signal),
      enabled: asks && !onDemand,
      staleTime,
      gcTime: 60_000,
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      subscribed: true,
      meta: { background: true },
      refetchOnMount: ({ state }) => mayLook(state, Date.now()),
      refetchOnWindowFocus: ({ state }) => (mayLook(state, Date.now()) ? 'always' : false),
      refetchOnReconnect: ({ state }) => (mayLook(state, Date.now()) ? 'always' : false),
      refetchIntervalInBackground: false,
      refetchInterval: ({ state }) => (onDemand ? false : (pace(state) ?? false)),
    },
    queryClient,
  );
  const refresh = useCallback(async () => {
    if (asks) await refetch();
  }, [asks, refetch]);
  const failed = useLastError(queryKey, error, isLoading);
  const signedOut = useSignedOutError(isAbsent && enabled);
  return {
    data,
    error: signedOut ?? failed,
    isPending: isPending && !isAbsent && failed === null,
    isFetching,
    updatedAt: dataUpdatedAt || null,
    refresh,
  };
}
