import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/** How long a person's intent may cost: one limit over all streams that follow from one `start()`. */
export interface Limit {
  /** Counts from the first call since `reset`. */
  begin(maxMs: number | undefined): void;
  /** Timers stand still while the machine sleeps. */
  check(): void;
  isReached(): boolean;
  reset(): void;
}

export function createLimit(clock: Clock, onReached: () => void): Limit {
  let endsAt: number | null = null;
  let timer: Cancel = () => undefined;
  const check = (): void => {
    timer();
    if (endsAt === null) return;
    const left = endsAt - clock.mono();
    if (left > 0) timer = clock.after(left, check);
    else onReached();
  };
  return {
    begin(maxMs) {
      if (maxMs === undefined) return;
      endsAt ??= clock.mono() + maxMs;
      check();
    },
    check,
    isReached: () => endsAt !== null && clock.mono() >= endsAt,
    reset() {
      timer();
      endsAt = null;
    },
  };
}
