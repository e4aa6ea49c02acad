'use client';
import { createContext } from 'react';
import type { RealtimeClient } from '../client/RealtimeClient.js';
import type { OpenSocket } from '../results/OpenSocket.js';

/** What `RealtimeVisionProvider` gives to the hooks below it. */
export interface RealtimeContextValue {
  client: RealtimeClient;
  openSocket: OpenSocket | undefined;
}

export const RealtimeContext = createContext<RealtimeContextValue | null>(null);
