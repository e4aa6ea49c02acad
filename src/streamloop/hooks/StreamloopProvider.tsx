'use client';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import type { Clock } from '../../platform/clock/Clock.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { StreamloopAuth } from '../auth/StreamloopAuth.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import { createEngines } from '../streams/createEngines.js';
import { StreamloopContext } from './StreamloopContext.js';
import { useNoticeSignOut } from './useNoticeSignOut.js';
import { useScope } from './useScope.js';
import { useWhoIsThere } from './useWhoIsThere.js';

/** What `StreamloopProvider` takes. */
export interface StreamloopProviderProps {
  /** Where all calls go; made by `createStreamloopClient`, outside of the component. */
  client: StreamloopClient;
  /** For `useStreamloopAuth` and the sign-in components; made outside of the component as well. */
  auth?: StreamloopAuth;
  /** Replaces the clock of the machine in tests and stories. The pace of reading is that of TanStack's own timers. */
  clock?: Clock;
  /** From 0 to below 1, for the jitter of pauses. Default `Math.random`. */
  random?: () => number;
  children?: ReactNode;
}

/**
 * Gives the hooks below it their client. Uses the QueryClient of the tree, or makes and provides one. Another client, or
 * a sign-out, clears what this module has cached; commands that are on their way finish.
 */
export function StreamloopProvider({
  client,
  auth,
  clock = systemClock,
  random = Math.random,
  children,
}: StreamloopProviderProps) {
  const around = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  const queryClient = around ?? own;
  const { presence, people } = useWhoIsThere(auth ?? null);
  useNoticeSignOut(client, auth ?? null, clock);
  const scope = useScope(queryClient, client, people);
  const engines = useMemo(
    () => createEngines({ client, queryClient, scope, clock }),
    [client, queryClient, scope, clock],
  );
  const value = useMemo(
    () => ({ client, queryClient, auth: auth ?? null, presence, scope, engines, random }),
    [client, queryClient, auth, presence, scope, engines, random],
  );
  const content = <StreamloopContext.Provider value={value}>{children}</StreamloopContext.Provider>;
  return around ? content : <QueryClientProvider client={own}>{content}</QueryClientProvider>;
}
