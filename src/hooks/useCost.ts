'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { overshootKeys } from '../core/server-state/queryKeys.js';
import type { StreamId } from '../core/session/StreamSnapshot.js';
import { pricesQuery } from '../core/vision/cost/pricesQuery.js';
import type { StreamUsage } from '../core/vision/cost/recordUsage.js';
import { type StreamCost, streamCost } from '../core/vision/cost/StreamCost.js';
import { notInheritedByObservers } from './notInheritedByObservers.js';
import { useOvershootContext } from './OvershootContext.js';
import type { OvershootStream } from './useOvershootStream.js';

const nothing: StreamUsage = {};

/**
 * What the questions of this page about a stream have used: tokens as the service counts them, and money by its price
 * list, which is asked for with the first answer. Questions that failed or were given up are not in it, though the
 * service may bill them. The next stream of a session begins at nothing.
 */
export function useCost(stream: Pick<OvershootStream, 'id'> | StreamId): StreamCost {
  const { client, queryClient } = useOvershootContext();
  const id = (typeof stream === 'string' ? stream : stream.id) ?? '';
  const { data: used = nothing } = useQuery<StreamUsage>(
    {
      ...notInheritedByObservers,
      queryKey: overshootKeys.usage(client, id),
      queryFn: skipToken,
      gcTime: 3_600_000,
      staleTime: Infinity,
      throwOnError: false,
    },
    queryClient,
  );
  const { data: prices = null } = useQuery(
    {
      ...notInheritedByObservers,
      ...pricesQuery(client),
      enabled: used !== nothing,
      throwOnError: false,
      refetchOnMount: true,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
    },
    queryClient,
  );
  return useMemo(() => streamCost(used, prices), [used, prices]);
}
