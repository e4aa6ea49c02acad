import type { Clock } from '../../../platform/clock/Clock.js';

/** How long nothing is asked after failures. */
export interface BackOff {
  /** Monotonic time before which nothing is asked. */
  notBefore(): number;
  /** Wall clock of the same, while it lasts. */
  retryAt(): number | null;
  /** A question begun at that time has failed. `waitMs` is what the service told. */
  failed(begunAt: number, waitMs: number | undefined): void;
  /** One begun at that time has succeeded. */
  worked(begunAt: number): void;
  reset(): void;
}

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

export function createBackOff(clock: Clock, random: () => number): BackOff {
  let failures = 0;
  let until = -Infinity;
  let setAt = -Infinity;

  return {
    notBefore: () => until,
    retryAt: () => (until > clock.mono() ? Math.round(clock.now() + until - clock.mono()) : null),
    failed(begunAt, waitMs) {
      const now = clock.mono();
      // Several that fail together are one failure; only what the service told counts for each.
      if (begunAt >= setAt) failures += 1;
      else if (waitMs === undefined) return;
      const ownMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.75 + random() / 2);
      until = Math.max(until, now + (waitMs ?? ownMs));
      setAt = now;
    },
    worked(begunAt) {
      // One that was on its way before says nothing about after.
      if (begunAt < setAt) return;
      failures = 0;
      until = -Infinity;
    },
    reset() {
      failures = 0;
      until = -Infinity;
      setAt = -Infinity;
    },
  };
}
