import { watchStops } from '../../../core/vision/watch/watchStops.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.State`. */
export enum WatchResultsStateDataAttributes {
  /** State of the watch: `off`, `running`, `paused` or `stopped`. */
  state = 'data-state',
  /** Why it has stopped: one of `watchStops`. */
  reason = 'data-reason',
  /** Present while it waits after a failure. */
  waiting = 'data-waiting',
}

/** What `WatchResults.State` shows differently. */
export const WatchResultsStateStates: PartStates<WatchResultsStateDataAttributes> = {
  [WatchResultsStateDataAttributes.state]: ['off', 'running', 'paused', 'stopped'],
  [WatchResultsStateDataAttributes.reason]: Object.keys(watchStops),
  [WatchResultsStateDataAttributes.waiting]: [''],
};
