'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Model } from '../core/client/records.js';
import { OvershootError } from '../core/errors/index.js';
import { modelsQuery } from '../core/vision/models/modelsQuery.js';
import { usableModels } from '../core/vision/models/usableModels.js';
import { notInheritedByObservers } from './notInheritedByObservers.js';
import { useOvershootContext } from './OvershootContext.js';

/** The models of the service. */
export interface Models {
  /** Those that can be asked: `ready` ones, hosted by the service before those of other vendors. */
  usable: readonly Model[];
  /** All that the service lists, in its order. */
  all: readonly Model[];
  /** Why the list could not be had; what was known before stays. */
  error: OvershootError | null;
  /** Whether nothing is known yet. */
  isPending: boolean;
  /** Asks again. Never rejects. */
  refetch: () => Promise<void>;
}

const AGAIN_MS = 10_000;
const none: readonly Model[] = [];

/**
 * Which models there are, asked for once a minute at most by all who show them, and again when one has refused. The list
 * is free, and needs no stream.
 */
export function useModels(): Models {
  const { client, queryClient } = useOvershootContext();
  const { data, error, isPending, refetch } = useQuery<readonly Model[]>(
    {
      ...notInheritedByObservers,
      ...modelsQuery(client),
      enabled: true,
      throwOnError: false,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      refetchIntervalInBackground: false,
      // A list without a usable model is worth another look.
      refetchInterval: ({ state }) =>
        state.error || usableModels(state.data ?? none).length === 0 ? AGAIN_MS : false,
    },
    queryClient,
  );
  const again = useCallback(async () => void (await refetch()), [refetch]);
  return useMemo(
    () => ({
      usable: usableModels(data ?? none),
      all: data ?? none,
      error: error instanceof OvershootError ? error : null,
      isPending,
      refetch: again,
    }),
    [data, error, isPending, again],
  );
}
