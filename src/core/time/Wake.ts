import type { PageWake } from '../../platform/page/Page.js';
import type { Leap } from './createSteadyClock.js';

/** What told that something may have been missed: the page, or a leap of the clocks. */
export type WakeCause = PageWake | Leap['kind'];

/** A moment after which nothing should be believed without asking. */
export interface Wake {
  cause: WakeCause;
  /** Milliseconds that may have been missed, where that is known; else 0. */
  gapMs: number;
}
