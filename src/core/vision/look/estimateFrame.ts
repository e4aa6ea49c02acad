import type { StatusSnapshot } from '../../status/StatusSnapshot.js';
import type { FrameEstimate } from './Look.js';

/** Beyond that nobody knows whether frames still come, milliseconds: twice the steady pace of polling. */
const FRESH_MS = 12_000;
/** What the estimate of the service's clock may be off, milliseconds. */
const CLOCK_MS = 100;

/**
 * Which frame was the newest one when a question arrived, from what the service had last counted and the pace at which
 * frames came. Times are local wall clock. Null before anything was counted.
 */
export function estimateFrame(o: {
  status: StatusSnapshot;
  clockOffsetMs: number;
  askedAt: number;
  answeredAt: number;
}): FrameEstimate | null {
  const { data, updatedAt, isStale } = o.status;
  if (!data || updatedAt === null) return null;
  const { firstFrameAtMs, lastFrameAtMs, lastFrameIndex, recentFps } = data;
  if (firstFrameAtMs === null || lastFrameAtMs === null || lastFrameIndex === null) return null;
  const sinceCounted = Math.max(0, o.askedAt + o.clockOffsetMs - lastFrameAtMs);
  // When it looked, nobody knows: as soon as it arrived, or just before it answered.
  const looking = Math.max(0, o.answeredAt - o.askedAt) + CLOCK_MS;
  const flows = recentFps !== null && recentFps > 0 && !isStale && o.askedAt - updatedAt < FRESH_MS;
  const interval = flows ? 1000 / recentFps : 0;
  const frames = flows ? Math.floor(sinceCounted / interval) : 0;
  return {
    index: lastFrameIndex + frames,
    streamTimeMs: Math.round(lastFrameAtMs - firstFrameAtMs + frames * interval),
    marginMs: Math.ceil(looking + (flows ? interval : sinceCounted)),
    basis: 'estimated',
  };
}
