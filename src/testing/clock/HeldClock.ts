import type { Clock } from '../../platform/clock/Clock.js';

/** A clock that stands still until a test moves it. Timers run in the order of their due times. */
export interface HeldClock extends Clock {
  /**
   * Moves time on by `ms` milliseconds, runs what falls due on the way, and lets every promise settle after each timer.
   */
  advance(ms: number): Promise<void>;
  /** Lets every promise settle that can settle without time passing. */
  flush(): Promise<void>;
  /**
   * Time passes in which no timer runs, as in a frozen tab; what fell due meanwhile runs with the next `advance`. Asleep is
   * the machine with `jumpWall`: there the monotonic clock stands still as well.
   */
  freeze(ms: number): void;
  /** Sets the wall clock forward (or back) by `ms`; the monotonic clock and the timers do not notice. */
  jumpWall(ms: number): void;
  /** How many timers wait to run: zero after everything was torn down. */
  pending(): number;
}
