import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.Latest`. */
export enum WatchResultsLatestDataAttributes {
  /** What the answer is worth: `ok`, `invalid` or `truncated`. */
  outcome = 'data-outcome',
  /** Present before the first answer. */
  empty = 'data-empty',
}

/** What `WatchResults.Latest` shows differently. */
export const WatchResultsLatestStates: PartStates<WatchResultsLatestDataAttributes> = {
  [WatchResultsLatestDataAttributes.outcome]: ['ok', 'invalid', 'truncated'],
  [WatchResultsLatestDataAttributes.empty]: [''],
};
