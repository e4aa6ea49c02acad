'use client';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import { useStreamloopContext } from './StreamloopContext.js';

/** The client of the provider, for calls of your own. */
export function useStreamloopClient(): StreamloopClient {
  return useStreamloopContext().client;
}
