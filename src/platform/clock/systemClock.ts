import type { Clock } from './Clock.js';

/** Timers of browsers count in 32 bits; what is longer, `Infinity` for one, would run at once. Almost 25 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  mono: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};
