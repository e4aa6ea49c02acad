'use client';
import { useMemo } from 'react';
import type { Readiness, ReadinessIssue } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useReading } from './useReading.js';

/** A dry run of the checks of a start, on demand. */
export interface StreamloopReadinessState {
  /** Null before it was asked. Not a promise: see `Readiness`. */
  ready: boolean | null;
  issues: readonly ReadinessIssue[];
  /** Wall clock, milliseconds. */
  checkedAt: number | null;
  pending: boolean;
  error: StreamloopError | null;
  /** Asks. Never rejects. */
  check: () => Promise<void>;
}

const none: readonly ReadinessIssue[] = [];

/** What a start of the stream would find missing, asked for with `check` only. With a null id, nothing is asked. */
export function useStreamloopReadiness(id: string | null): StreamloopReadinessState {
  const { client, scope } = useStreamloopContext();
  const { data, error, isFetching, updatedAt, refresh } = useReading<Readiness>({
    queryKey: streamloopKeys.readiness(scope, id ?? ''),
    ask: (signal) => client.getReadiness(id ?? '', { signal }),
    enabled: id !== null,
    onDemand: true,
    staleTime: 0,
    pace: () => null,
  });
  return useMemo(
    () => ({
      ready: data?.ready ?? null,
      issues: data?.issues ?? none,
      checkedAt: updatedAt,
      pending: isFetching,
      error,
      check: refresh,
    }),
    [data, updatedAt, isFetching, error, refresh],
  );
}
