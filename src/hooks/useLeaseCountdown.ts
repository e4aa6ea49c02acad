'use client';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * Whole seconds until the lease ends, corrected for a wrong clock on this machine; null without a lease. Ticks once a
 * second, so call it in the leaf that shows it.
 */
export function useLeaseCountdown(stream: Pick<OvershootStream, 'session'>): number | null {
  return useStoreValue(stream.session.countdown);
}
