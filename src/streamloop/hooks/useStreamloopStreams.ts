'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { notInherited } from '../../core/server-state/notInherited.js';
import { notInheritedByObservers } from '../../hooks/notInheritedByObservers.js';
import type { StreamloopPage, StreamSummary } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { createPace } from '../streams/createPace.js';
import { listPollDelay } from '../streams/listPollDelay.js';
import { mayLook } from '../streams/mayLook.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useLastError } from './useLastError.js';
import { useSignedOutError } from './useSignedOutError.js';

/** What `useStreamloopStreams` takes. */
export interface UseStreamloopStreamsOptions {
  /** Streams of a page, 1 to 100. Default 20, or as many as there are `ids`. */
  limit?: number;
  /** Only these: one request for many. */
  ids?: readonly string[];
}

/** The streams of the workspace, page by page. */
export interface StreamloopStreams {
  streams: readonly StreamSummary[];
  hasMore: boolean;
  /** Whether the next page is on its way. */
  isLoadingMore: boolean;
  /** Never rejects. */
  loadMore: () => Promise<void>;
  /** Also `not-signed-in`, where there is nobody to ask for. */
  error: StreamloopError | null;
  /** Whether nothing is known yet, not even why. */
  isPending: boolean;
  isStale: boolean;
  updatedAt: number | null;
  /** Asks for all pages that are shown. Never rejects. */
  refresh: () => Promise<void>;
}

/** The same for lists. */
const notInheritedByLists: Readonly<Record<string, undefined>> = {
  maxPages: undefined,
  getPreviousPageParam: undefined,
};

const none: readonly StreamSummary[] = [];
const LARGEST_PAGE = 100;

/**
 * Follows a list of streams, as often as the most lively one that is shown asks for. With an empty list of `ids` nothing
 * is asked.
 */
export function useStreamloopStreams({ limit, ids }: UseStreamloopStreamsOptions = {}): StreamloopStreams {
  const { client, queryClient, scope, random, presence } = useStreamloopContext();
  const size = limit ?? (ids ? Math.min(LARGEST_PAGE, Math.max(1, ids.length)) : 20);
  const isSome = ids?.length !== 0;
  const isAbsent = presence === 'absent';
  const asks = isSome && presence === 'present';
  const look = useMemo(() => createPace(random), [random]);
  const queryKey = streamloopKeys.streams(scope, size, ids ?? null);
  const result = useInfiniteQuery(
    {
      ...notInherited,
      ...notInheritedByObservers,
      ...notInheritedByLists,
      queryKey,
      queryFn: ({ signal, pageParam }): Promise<StreamloopPage<StreamSummary>> =>
        client.listStreams(
          { limit: size, ...(pageParam === null ? {} : { cursor: pageParam }), ...(ids ? { ids } : {}) },
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }: StreamloopPage<StreamSummary>) => nextCursor,
      enabled: asks,
      staleTime: 1000,
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
      refetchInterval: ({ state }) => listPollDelay(state.data?.pages ?? [], look(state)) ?? false,
    },
    queryClient,
  );
  const {
    data,
    error,
    isPending,
    isLoading,
    hasNextPage,
    isFetchingNextPage,
    dataUpdatedAt,
    fetchNextPage,
    refetch,
  } = result;
  const loadMore = useCallback(async () => {
    if (asks && hasNextPage && !isFetchingNextPage) await fetchNextPage();
  }, [asks, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const refresh = useCallback(async () => {
    if (asks) await refetch();
  }, [asks, refetch]);
  const streams = useMemo(() => (data ? distinct(data.pages) : none), [data]);
  // Without it, a list of nobody would look like one that is empty.
  const signedOut = useSignedOutError(isAbsent && isSome);
  const lastError = useLastError(queryKey, error, isLoading);
  const failed = signedOut ?? lastError;
  return useMemo(
    () => ({
      streams,
      hasMore: hasNextPage,
      isLoadingMore: isFetchingNextPage,
      loadMore,
      error: failed,
      isPending: isPending && isSome && failed === null,
      isStale: failed !== null,
      updatedAt: dataUpdatedAt || null,
      refresh,
    }),
    [streams, hasNextPage, isFetchingNextPage, loadMore, failed, isPending, isSome, dataUpdatedAt, refresh],
  );
}

/** Streams that are made or deleted meanwhile move others from page to page. */
function distinct(pages: readonly StreamloopPage<StreamSummary>[]): readonly StreamSummary[] {
  return [...new Map(pages.flatMap(({ data }) => data).map((stream) => [stream.id, stream])).values()];
}
