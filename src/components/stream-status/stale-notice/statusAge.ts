import type { StreamStatusRecord } from '../../../core/client/records.js';

/**
 * Whole seconds since the service answered: the age of the newest frame without what it was old already when the
 * service was asked. Null where it is not known, or not worth a word.
 */
export function statusAge(data: StreamStatusRecord | null, frameAge: number | null): number | null {
  if (!data || frameAge === null || data.lastFrameAtMs === null) return null;
  const { firstFrameAtMs, streamTimeMs, lastFrameAtMs } = data;
  const askedAt =
    firstFrameAtMs !== null && streamTimeMs !== null ? firstFrameAtMs + streamTimeMs : lastFrameAtMs;
  const age = frameAge - Math.floor(Math.max(0, askedAt - lastFrameAtMs) / 1000);
  return age > 0 ? age : null;
}
