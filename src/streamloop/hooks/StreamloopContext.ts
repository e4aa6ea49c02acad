'use client';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Presence } from '../auth/presenceOf.js';
import type { StreamloopAuth } from '../auth/StreamloopAuth.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { Engines } from '../streams/createEngines.js';

/** What `StreamloopProvider` gives to the hooks below it. */
export interface StreamloopContextValue {
  client: StreamloopClient;
  queryClient: QueryClient;
  auth: StreamloopAuth | null;
  /** Whether somebody is signed in to ask for; `present` also where the provider was given no sign-in. */
  presence: Presence;
  /** Of the keys in the cache: another one for each client, and after each sign-out. */
  scope: string;
  engines: Engines;
  random: () => number;
}

export const StreamloopContext = createContext<StreamloopContextValue | null>(null);

/** What the provider gives; throws `missing-provider` outside of one. */
export function useStreamloopContext(): StreamloopContextValue {
  const value = useContext(StreamloopContext);
  if (!value)
    throw new StreamloopError('missing-provider', {
      stage: 'setup',
      detail: 'This hook stands below no <StreamloopProvider>.',
    });
  return value;
}
