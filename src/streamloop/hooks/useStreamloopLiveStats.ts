'use client';
import { useMemo } from 'react';
import type { StreamLiveStats, YoutubeLiveStats } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { createPace } from '../streams/createPace.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { isFinal } from '../streams/streamPollDelay.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useReading } from './useReading.js';

/** What YouTube says of the broadcast, asked for once a minute: the service itself looks every ten. */
export interface StreamloopLiveStatsState {
  /** Null for other destinations, and before there is a broadcast. */
  stats: YoutubeLiveStats | null;
  isPending: boolean;
  error: StreamloopError | null;
  isStale: boolean;
  updatedAt: number | null;
  refresh: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/** Viewers and the address to watch, for streams to YouTube. A null id idles. */
export function useStreamloopLiveStats(id: string | null): StreamloopLiveStatsState {
  const { client, scope, random } = useStreamloopContext();
  const look = useMemo(() => createPace(random), [random]);
  const { data, error, isPending, updatedAt, refresh } = useReading<StreamLiveStats | null>({
    queryKey: streamloopKeys.liveStats(scope, id ?? ''),
    ask: (signal) => client.getLiveStats(id ?? '', { signal }),
    enabled: id !== null,
    staleTime: MINUTE_MS / 2,
    pace(state) {
      const last = look(state);
      if (last.error && isFinal(last.error)) return null;
      return Math.max(MINUTE_MS, last.error?.retryAfterMs ?? 0) + 1000 * last.random;
    },
  });
  return useMemo(
    () => ({
      stats: data?.youtubeLiveStats ?? null,
      isPending: isPending && id !== null,
      error,
      isStale: error !== null,
      updatedAt,
      refresh,
    }),
    [id, data, isPending, error, updatedAt, refresh],
  );
}
