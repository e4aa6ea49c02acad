import type { StreamStatusRecord } from '../client/records.js';
import type { StatusSnapshot } from './StatusSnapshot.js';

/** The steady pace of polling plus the time an answer may take: within it, no news is good news. */
const FRESH_MS = 6000;

/**
 * How old the newest frame was when the service was asked, milliseconds: all on the service's clock, so that a wrong one
 * here does no harm. Null before the first frame.
 */
export function ageWhenAskedMs(record: StreamStatusRecord): number | null {
  const { firstFrameAtMs, streamTimeMs, lastFrameAtMs } = record;
  if (lastFrameAtMs === null) return null;
  if (firstFrameAtMs === null || streamTimeMs === null) return 0;
  return Math.max(0, firstFrameAtMs + streamTimeMs - lastFrameAtMs);
}

/** The same for what was last pulled; null where nothing was, or where no frame tells the time of the service. */
export function pullAgeMs({ firstFrameAtMs, streamTimeMs, lastPullMs }: StreamStatusRecord): number | null {
  if (lastPullMs === null || firstFrameAtMs === null || streamTimeMs === null) return null;
  return Math.max(0, firstFrameAtMs + streamTimeMs - lastPullMs);
}

/**
 * Whole seconds since the newest counted frame: as old as it was when the service was asked, both times on the
 * service's clock, plus the time since then once an answer is overdue. Counting up between two polls would make a
 * healthy stream look as if it stood still.
 */
export function frameAgeSeconds({ data, updatedAt }: StatusSnapshot, nowMs: number): number | null {
  const asked = data && ageWhenAskedMs(data);
  if (asked === null || updatedAt === null) return null;
  const sinceAsked = Math.max(0, nowMs - updatedAt);
  return Math.floor((asked + (sinceAsked > FRESH_MS ? sinceAsked : 0)) / 1000);
}
