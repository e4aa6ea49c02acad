'use client';
import { type ReactNode, useMemo } from 'react';
import type { Platform } from '../../core/session/Platform.js';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { RealtimeClient } from '../client/RealtimeClient.js';
import type { OpenSocket } from '../results/OpenSocket.js';
import { createRealtimeStreams } from '../streams/createRealtimeStreams.js';
import { onlyVisions } from './onlyVisions.js';
import { RealtimeContext } from './RealtimeContext.js';

/** What `RealtimeVisionProvider` takes. */
export interface RealtimeVisionProviderProps {
  /** Where all calls go; made by `createRealtimeClient`, outside of the component. */
  client: RealtimeClient;
  /** Replaces parts of the world in tests and stories. */
  platform?: Partial<Platform>;
  /** Opens the socket of the results, in place of the browser's. */
  openSocket?: OpenSocket;
  children?: ReactNode;
}

/**
 * Gives `useRealtimeVision` its client, and the hooks and components of the kit one that speaks the older API as far as
 * that goes: publisher, status and viewer work, questions (`useAsk`, `useWatch`) are refused.
 */
export function RealtimeVisionProvider({
  client,
  platform,
  openSocket,
  children,
}: RealtimeVisionProviderProps) {
  // Only to look at streams: those of `useRealtimeVision` bring their own, which knows what is to be seen in them.
  const viewing = useMemo(
    () =>
      createRealtimeStreams({
        client,
        clock: platform?.clock ?? systemClock,
        transport: () => ({ create: () => Promise.reject(onlyVisions()) }),
      }),
    [client, platform],
  );
  const value = useMemo(() => ({ client, openSocket }), [client, openSocket]);
  return (
    <RealtimeContext.Provider value={value}>
      <OvershootProvider client={viewing} {...(platform ? { platform } : {})}>
        {children}
      </OvershootProvider>
    </RealtimeContext.Provider>
  );
}
