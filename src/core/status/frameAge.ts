import type { StatusSnapshot } from './StatusSnapshot.js';

/** The steady pace of polling plus the time an answer may take: within it, no news is good news. */
const FRESH_MS = 6000;

/**
 * Whole seconds since the newest counted frame: as old as it was when the service was asked, both times on the
 * service's clock, plus the time since then once an answer is overdue. Counting up between two polls would make a
 * healthy stream look as if it stood still.
 */
export function frameAgeSeconds({ data, updatedAt }: StatusSnapshot, nowMs: number): number | null {
  if (!data || updatedAt === null || data.lastFrameAtMs === null) return null;
  const { firstFrameAtMs, streamTimeMs, lastFrameAtMs } = data;
  const askedAt =
    firstFrameAtMs !== null && streamTimeMs !== null ? firstFrameAtMs + streamTimeMs : lastFrameAtMs;
  const sinceAsked = Math.max(0, nowMs - updatedAt);
  const age = Math.max(0, askedAt - lastFrameAtMs) + (sinceAsked > FRESH_MS ? sinceAsked : 0);
  return Math.floor(age / 1000);
}
