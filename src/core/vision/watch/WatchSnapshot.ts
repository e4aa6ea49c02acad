import type { OvershootError } from '../../errors/index.js';
import type { WatchResult } from './WatchResult.js';
import type { WatchStop } from './watchStops.js';

/** What a watch shows: at most ten times a second, however many results there are. */
export interface WatchSnapshot<T> {
  /**
   * - `off`: not enabled.
   * - `running`: asks at its pace.
   * - `paused`: nothing is asked, because nothing new would be seen: no stream yet, none that sends, or a hidden page.
   * - `stopped`: nothing will be asked any more, for a `reason`.
   */
  state: 'off' | 'running' | 'paused' | 'stopped';
  /** With `stopped`. */
  reason: WatchStop | null;
  /** The answer to the newest question that has one. */
  latest: WatchResult<T> | null;
  /** Why the last question failed; null after one that did not. */
  error: OvershootError | null;
  /** Local wall clock until which nothing is asked after failures, Unix milliseconds. */
  retryAt: number | null;
  /** The last results, oldest first. */
  history: readonly WatchResult<T>[];
}
