'use client';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * Whole seconds since the newest frame that the service has counted, as of its last answer; goes on counting when
 * answers are overdue. Null before the first frame.
 */
export function useFrameAge(stream: Pick<OvershootStream, 'session'>): number | null {
  return useStoreValue(stream.session.frameAge);
}
