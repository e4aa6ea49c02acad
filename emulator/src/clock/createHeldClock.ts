import type { Clock } from './Clock.js';

export interface HeldClock extends Clock {
  /** Moves time forward and runs, in order, every timer that falls due on the way. */
  advance(ms: number): void;
}

interface Timer {
  dueMs: number;
  order: number;
  run: () => void;
}

/** A clock that stands still until it is told to move: leases of minutes are tested in microseconds. */
export function createHeldClock(startMs: number): HeldClock {
  const timers = new Set<Timer>();
  let nowMs = startMs;
  let order = 0;

  const nextDue = (limitMs: number): Timer | undefined =>
    [...timers]
      .filter((timer) => timer.dueMs <= limitMs)
      .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];

  return {
    now: () => nowMs,
    after(ms, run) {
      order += 1;
      const timer: Timer = { dueMs: nowMs + Math.max(0, ms), order, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms) {
      const limitMs = nowMs + ms;
      for (let timer = nextDue(limitMs); timer; timer = nextDue(limitMs)) {
        timers.delete(timer);
        nowMs = timer.dueMs;
        timer.run();
      }
      nowMs = limitMs;
    },
  };
}
