/** What decides when to ask for the status again. Times in milliseconds. */
export interface PollSituation {
  hidden: boolean;
  /** Failed polls in a row. */
  failures: number;
  /** Since the polling began. */
  elapsedMs: number;
  /** Since the first counted frame was seen; null before it. */
  sinceFirstFrameMs: number | null;
  /** The way into the room is lost, or frames come slowly, not yet again, or not at all. */
  degraded: boolean;
  random: number;
}

/** The pause until the next poll, or null where nobody looks: the heartbeat goes on without it. */
export function pollDelay(s: PollSituation): number | null {
  if (s.hidden) return null;
  if (s.failures > 0) return Math.min(30_000, 1000 * 2 ** s.failures) * (0.8 + 0.4 * s.random);
  if (s.sinceFirstFrameMs === null) {
    if (s.elapsedMs < 5000) return 500;
    if (s.elapsedMs < 20_000) return 1000;
    return s.elapsedMs < 60_000 ? 2000 : 5000;
  }
  // The rolling frame rate needs a few seconds to become true.
  if (s.sinceFirstFrameMs < 5000) return 1000;
  return s.degraded ? 2000 : 5000;
}
