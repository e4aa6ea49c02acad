import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import { createSteadyClock, type Leap, type SteadyClock } from '../time/createSteadyClock.js';
import type { Wake } from '../time/Wake.js';

const COALESCE_MS = 1000;
/** After a shorter gap connections are still there, and a status is not older than usual. */
const SLEEP_MS = 10_000;

export interface WakeUps {
  /** Time that counts what was slept through. All parts of a session use it. */
  readonly clock: SteadyClock;
  /** Listens while there is something that a missed moment could harm. */
  follow(on: boolean): void;
}

/**
 * Whether something was missed that `live` stands for: connections and leases do not survive every sleep. A thawed or
 * restored page does not say how long it was away.
 */
export const wasAsleep = ({ cause, gapMs }: Wake): boolean =>
  cause === 'resumed' || cause === 'restored' || (cause !== 'backward' && gapMs > SLEEP_MS);

/** A return shows in several ways at once; only what says more than the sign before is told. */
const rank = (wake: Wake): number => {
  if (wasAsleep(wake)) return 2;
  return wake.cause === 'forward' || wake.cause === 'backward' ? 1 : 0;
};

/** Gathers all signs that something may have been missed: what the page says, and leaps of the clocks. */
export function createWakeUps(o: { clock: Clock; page: Page; onWake: (wake: Wake) => void }): WakeUps {
  let following: Cancel | null = null;
  let last: { at: number; rank: number } | null = null;

  const wake = (next: Wake): void => {
    if (!following) return;
    const now = o.clock.mono();
    const repeated = last && now - last.at < COALESCE_MS && rank(next) <= last.rank;
    if (repeated && next.cause !== 'restored') return;
    last = { at: now, rank: rank(next) };
    o.onWake(next);
  };
  const clock = createSteadyClock(o.clock, ({ kind, ms }: Leap) => wake({ cause: kind, gapMs: ms }));

  return {
    clock,
    follow(on) {
      if (on === (following !== null)) return;
      following?.();
      following = null;
      last = null;
      // What happened before is no news.
      clock.check();
      if (!on) return;
      following = o.page.onWake((cause) => {
        clock.check();
        wake({ cause, gapMs: 0 });
      });
    },
  };
}
