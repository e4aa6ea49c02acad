import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/** Runs something at once, and then no more often than once in a while, however often it is asked to. */
export interface Throttle {
  request(): void;
  /** Runs what waits now. */
  flush(): void;
  /** Forgets what waits. */
  cancel(): void;
}

export function createThrottle(clock: Clock, everyMs: number, run: () => void): Throttle {
  let lastAt = -Infinity;
  let timer: Cancel | null = null;
  const cancel = (): void => {
    timer?.();
    timer = null;
  };
  const runNow = (): void => {
    cancel();
    lastAt = clock.mono();
    run();
  };
  return {
    request() {
      if (timer) return;
      const waitMs = lastAt + everyMs - clock.mono();
      if (waitMs <= 0) runNow();
      else timer = clock.after(waitMs, runNow);
    },
    flush: () => timer && runNow(),
    cancel,
  };
}
