'use client';
import type { OvershootClient } from '../core/client/OvershootClient.js';
import { useOvershootContext } from './OvershootContext.js';

/** The client of the provider, for calls of your own. */
export function useOvershootClient(): OvershootClient {
  return useOvershootContext().client;
}
