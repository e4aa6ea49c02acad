import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/** What has been said about a lease that cannot be renewed. */
export interface Doubt {
  /** An attempt has failed. `leftMs` until the deadline; `hopeless` where waiting will use up most of what is left. */
  failed(leftMs: number, hopeless: boolean): void;
  /** The deadline may have passed unnoticed: nothing is known until the service has answered. */
  suspect(): void;
  /** Monotonic time of the first failure since the last success; null without one. */
  since(): number | null;
  attempts(): number;
  clear(): void;
}

/** Tells once each that a lease is at risk (half of the time for retries is used up) and lost (past the deadline). */
export function createDoubt(clock: Clock, tell: (event: 'doubt' | 'lost') => void): Doubt {
  let told: 'nothing' | 'doubt' | 'lost' = 'nothing';
  let first: number | null = null;
  let attempts = 0;
  let timer: Cancel = () => undefined;

  const say = (event: 'doubt' | 'lost'): void => {
    if (told === event || told === 'lost') return;
    told = event;
    timer();
    tell(event);
  };
  return {
    failed(leftMs, hopeless) {
      attempts += 1;
      if (first === null) {
        first = clock.mono();
        timer = clock.after(Math.max(0, leftMs / 2), () => say('doubt'));
      }
      if (hopeless || leftMs <= 0) say('doubt');
      if (leftMs <= 0) say('lost');
    },
    suspect: () => say('doubt'),
    since: () => first,
    attempts: () => attempts,
    clear() {
      timer();
      told = 'nothing';
      first = null;
      attempts = 0;
    },
  };
}
