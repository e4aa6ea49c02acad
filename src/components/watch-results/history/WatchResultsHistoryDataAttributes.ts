import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.History`. */
export enum WatchResultsHistoryDataAttributes {
  /** Present before the first answer. */
  empty = 'data-empty',
}

/** What `WatchResults.History` shows differently. */
export const WatchResultsHistoryStates: PartStates<WatchResultsHistoryDataAttributes> = {
  [WatchResultsHistoryDataAttributes.empty]: [''],
};
