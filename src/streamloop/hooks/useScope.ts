'use client';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import { forgetScope } from '../streams/forgetScope.js';

/**
 * Name of what is cached for this client and these people. Where either changes, the cache of those before is emptied: the
 * one who comes must not see it, not even for a moment.
 */
export function useScope(queryClient: QueryClient, client: StreamloopClient, people: number): string {
  // Not an id of React's: providers of two roots, or one after the other in one place, would have the same.
  const scope = useMemo(
    () => `${client.baseUrl} ${Math.random().toString(36).slice(2)}-${people}`,
    [client, people],
  );
  const shown = useRef(scope);
  useEffect(() => {
    if (shown.current === scope) return;
    forgetScope(queryClient, shown.current);
    shown.current = scope;
  }, [queryClient, scope]);
  return scope;
}
