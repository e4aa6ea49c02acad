import type { Clock } from './Clock.js';

export interface ShiftedClock extends Clock {
  /** Moves its time forward, and runs in order every timer that falls due on the way. */
  advance(ms: number): void;
  /** Calls every timer off, and sets no more. */
  close(): void;
}

interface Timer {
  dueMs: number;
  order: number;
  run: () => void;
}

/** Timers of the platform fire at once where they wait for longer than 24.8 days; a schedule may. */
const LONGEST_WAIT_MS = 86_400_000;

/** A clock that runs along with another one and can be put forward: days pass for what reads it, and for nothing else. */
export function createShiftedClock(base: Clock): ShiftedClock {
  const timers = new Set<Timer>();
  let offsetMs = 0;
  let order = 0;
  let disarm = (): void => undefined;
  let closed = false;

  const now = (): number => base.now() + offsetMs;
  const first = (): Timer | undefined =>
    [...timers].sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];
  const arm = (): void => {
    disarm();
    const next = closed ? undefined : first();
    disarm = next
      ? base.after(Math.min(Math.max(0, next.dueMs - now()), LONGEST_WAIT_MS), runDue)
      : () => undefined;
  };
  const runDue = (): void => {
    for (let timer = first(); timer && timer.dueMs <= now(); timer = first()) {
      timers.delete(timer);
      timer.run();
    }
    arm();
  };

  return {
    now,
    after(ms, run) {
      order += 1;
      const timer: Timer = { dueMs: now() + Math.max(0, ms), order, run };
      timers.add(timer);
      arm();
      return () => {
        timers.delete(timer);
        arm();
      };
    },
    advance(ms) {
      const limitMs = now() + ms;
      for (let timer = first(); timer && timer.dueMs <= limitMs; timer = first()) {
        timers.delete(timer);
        offsetMs += Math.max(0, timer.dueMs - now());
        timer.run();
      }
      offsetMs += Math.max(0, limitMs - now());
      arm();
    },
    close() {
      closed = true;
      timers.clear();
      disarm();
    },
  };
}
