import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/** Time that did not pass as it should. */
export interface Leap {
  /**
   * - `forward`: the wall clock went on without the monotonic one: the machine slept, or somebody set the clock.
   * - `backward`: somebody set the clock back.
   * - `late`: a timer ran long after it was due: the tab was frozen or throttled, or the page was busy.
   */
  kind: 'forward' | 'backward' | 'late';
  /** Milliseconds by which it was off, always positive. */
  ms: number;
}

/** A clock that notices leaps. */
export interface SteadyClock extends Clock {
  /** Looks for a leap now; timers do so by themselves. */
  check(): void;
}

/** Below that, clocks are being slewed or the reading of two clocks took a moment. */
const DIVERGENCE_MS = 2000;
const LATE_MS = 5000;

/**
 * A clock whose monotonic time counts what the machine slept through: of the two clocks it takes the one that has gone
 * farther. A lease that is over is never taken for a living one that way; the price of a clock set forward is one
 * renewal too early. A clock set back changes nothing but the wall time.
 */
export function createSteadyClock(clock: Clock, onLeap: (leap: Leap) => void): SteadyClock {
  let last: { wall: number; mono: number } | null = null;
  let slept = 0;
  const found: Leap[] = [];

  const mono = (): number => {
    const now = { wall: clock.now(), mono: clock.mono() };
    const leap = last ? now.wall - last.wall - (now.mono - last.mono) : 0;
    last = now;
    if (Math.abs(leap) > DIVERGENCE_MS) {
      if (leap > 0) slept += leap;
      found.push({ kind: leap > 0 ? 'forward' : 'backward', ms: Math.abs(leap) });
    }
    return now.mono + slept;
  };
  const check = (dueAt?: number): void => {
    const now = mono();
    const leaps = found.splice(0);
    // After a forward leap a timer is late by definition; once is enough.
    if (leaps.length === 0 && dueAt !== undefined && now - dueAt > LATE_MS)
      leaps.push({ kind: 'late', ms: now - dueAt });
    for (const leap of leaps) onLeap(leap);
  };

  return {
    now: () => clock.now(),
    mono,
    check: () => check(),
    after(ms, callback): Cancel {
      const dueAt = mono() + ms;
      let cancelled = false;
      const cancel = clock.after(ms, () => {
        check(dueAt);
        // Whoever was told of the leap may have taken this timer back.
        if (!cancelled) callback();
      });
      return () => {
        cancelled = true;
        cancel();
      };
    },
  };
}
