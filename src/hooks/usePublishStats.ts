'use client';
import type { PublishStats } from '../core/publication/PublishStats.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * What this page sends: frame rate, bits, round trip, and what holds the picture back. Measured every 2 to 5 s, so call it
 * in the leaf that shows it. Null while nothing is sent: before a stream, while paused, and for the source `external`.
 */
export function usePublishStats(stream: Pick<OvershootStream, 'session'>): PublishStats | null {
  return useStoreValue(stream.session.publishStats);
}
