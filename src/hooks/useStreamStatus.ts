'use client';
import { useMemo } from 'react';
import type { StreamId } from '../core/session/StreamSnapshot.js';
import type { StatusSnapshot } from '../core/status/StatusSnapshot.js';
import { observeStatus } from './observeStatus.js';
import { useOvershootContext } from './OvershootContext.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * What the service counts of a stream: frames, frame rate, end. For a stream of `useOvershootStream` it reads what the
 * session asks for anyway, so that any number of components costs one request at a time. For an id it observes only:
 * it never renews and never deletes.
 */
export function useStreamStatus(stream: Pick<OvershootStream, 'session'> | StreamId): StatusSnapshot {
  const { client, queryClient } = useOvershootContext();
  const source = typeof stream === 'string' ? stream : stream.session;
  const store = useMemo(
    () => (typeof source === 'string' ? observeStatus(queryClient, client, source) : source.status),
    [source, queryClient, client],
  );
  return useStoreValue(store);
}
