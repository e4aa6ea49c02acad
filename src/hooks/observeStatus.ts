'use client';
import { type QueryClient, QueryObserver, type QueryObserverResult } from '@tanstack/react-query';
import type { OvershootClient } from '../core/client/OvershootClient.js';
import type { StreamStatusRecord } from '../core/client/records.js';
import { OvershootError } from '../core/errors/index.js';
import { streamStatusQuery } from '../core/server-state/statusQuery.js';
import { noStatus, type StatusSnapshot } from '../core/status/StatusSnapshot.js';
import type { ReadableStore } from '../core/store/createStore.js';
import { notInheritedByObservers } from './notInheritedByObservers.js';

const STEADY_MS = 5000;
const AFTER_ERROR_MS = 10_000;

/**
 * Follows a stream that belongs to somebody else, known by its id only: a plain query that stops when the stream has
 * ended, and never deletes anything.
 */
export function observeStatus(
  queryClient: QueryClient,
  client: OvershootClient,
  id: string,
): ReadableStore<StatusSnapshot> {
  const observer = new QueryObserver(queryClient, {
    ...notInheritedByObservers,
    ...streamStatusQuery(client, id),
    enabled: true,
    throwOnError: false,
    refetchOnWindowFocus: (query) => (isOver(query) ? false : 'always'),
    refetchOnMount: (query) => !isOver(query),
    refetchIntervalInBackground: false,
    refetchInterval: (query) => {
      if (isOver(query)) return false;
      return query.state.error ? AFTER_ERROR_MS : STEADY_MS;
    },
  });
  let seen: QueryObserverResult<StreamStatusRecord> | null = null;
  let snapshot: StatusSnapshot = noStatus;
  return {
    subscribe: (callback) => observer.subscribe(callback),
    getInitialSnapshot: () => noStatus,
    getSnapshot() {
      const result = observer.getCurrentResult();
      if (result !== seen) {
        seen = result;
        const { data, error, dataUpdatedAt } = result;
        snapshot = {
          data: data ?? null,
          error: error instanceof OvershootError ? error : null,
          updatedAt: dataUpdatedAt || null,
          isStale: error !== null,
        };
      }
      return snapshot;
    },
  };
}

/** Nothing more will happen, and the service forgets it soon: a later question would only turn into a failure. */
const isOver = ({ state }: { state: { data?: StreamStatusRecord | undefined; error: unknown } }): boolean =>
  state.data?.state === 'ended' || isGone(state.error);

const isGone = (error: unknown): boolean =>
  error instanceof OvershootError && error.code === 'stream-not-found';
