import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.Root`. */
export enum WatchResultsRootDataAttributes {
  /** State of the watch: `off`, `running`, `paused` or `stopped`. */
  state = 'data-state',
}

/** What `WatchResults.Root` shows differently. */
export const WatchResultsRootStates: PartStates<WatchResultsRootDataAttributes> = {
  [WatchResultsRootDataAttributes.state]: ['off', 'running', 'paused', 'stopped'],
};
