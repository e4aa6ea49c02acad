import type { Cancel, Clock } from '../../../platform/clock/Clock.js';

/** When the next question starts: its interval after the last start, or as soon as a slot is free. */
export interface Pacer {
  /** Plans the next start anew, after anything that it depends on has changed. */
  plan(): void;
  /** Starts nothing until `plan`. */
  rest(): void;
}

export interface Pace {
  intervalMs: number;
  maxInFlight: number;
  inFlight: number;
  /** Monotonic time before which nothing may start. */
  notBefore: number;
}

/** More than thirty a second is no pace for a model. */
const SHORTEST_MS = 20;

export function createPacer(clock: Clock, pace: () => Pace, start: () => void): Pacer {
  let lastStart = -Infinity;
  let timer: Cancel = () => undefined;
  let isResting = true;

  const planNext = (): void => {
    timer();
    if (isResting) return;
    const { intervalMs, maxInFlight, inFlight, notBefore } = pace();
    if (inFlight >= Math.max(1, Math.floor(maxInFlight) || 1)) return;
    const interval = Number.isFinite(intervalMs) ? Math.max(SHORTEST_MS, intervalMs) : SHORTEST_MS;
    const dueAt = Math.max(lastStart + interval, notBefore);
    // Always by a timer: what is mounted twice in one go, as in StrictMode, asks once.
    timer = clock.after(Math.max(0, dueAt - clock.mono()), () => {
      lastStart = clock.mono();
      start();
      planNext();
    });
  };
  return {
    plan() {
      isResting = false;
      planNext();
    },
    rest() {
      isResting = true;
      timer();
    },
  };
}
