'use client';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import { createScopes } from '../streams/createScopes.js';
import { forgetScope } from '../streams/forgetScope.js';

/**
 * Name of what is cached for this client and these people. Where either changes, the cache of those before is emptied: the
 * one who comes must not see it, not even for a moment.
 */
export function useScope(queryClient: QueryClient, client: StreamloopClient, people: number): string {
  const [nameOf] = useState(createScopes);
  const scope = useMemo(() => nameOf(client, people), [nameOf, client, people]);
  const shown = useRef(scope);
  useEffect(() => {
    if (shown.current === scope) return;
    forgetScope(queryClient, shown.current);
    shown.current = scope;
  }, [queryClient, scope]);
  return scope;
}
