import { flushPromises } from './flushPromises.js';
import type { HeldClock } from './HeldClock.js';

/** A whole second, so that tickers which run on the second are easy to reason about. */
const START_MS = Date.UTC(2026, 0, 1);

interface Timer {
  dueAt: number;
  callback: () => void;
}

/** Makes a clock that moves only when told. `startMs` is its wall clock, Unix milliseconds. */
export function createHeldClock(startMs = START_MS): HeldClock {
  let mono = 0;
  let wallOffset = startMs;
  let timers: Timer[] = [];

  /** The first timer due by then; of two due at once, the one that was set first. */
  const takeDue = (until: number): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers) if (!first || timer.dueAt < first.dueAt) first = timer;
    if (!first || first.dueAt > until) return undefined;
    timers = timers.filter((timer) => timer !== first);
    return first;
  };

  return {
    now: () => wallOffset + mono,
    mono: () => mono,
    after(ms, callback) {
      const timer = { dueAt: mono + Math.max(0, ms), callback };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const until = mono + ms;
      await flushPromises();
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        // Overdue after a freeze: time does not run backwards for it.
        mono = Math.max(mono, timer.dueAt);
        timer.callback();
        await flushPromises();
      }
      mono = Math.max(mono, until);
    },
    freeze(ms) {
      mono += ms;
    },
    flush: flushPromises,
    jumpWall(ms) {
      wallOffset += ms;
    },
    pending: () => timers.length,
  };
}
