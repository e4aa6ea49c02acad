import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.Confirmed`. */
export enum WatchResultsConfirmedDataAttributes {
  /** Present while it is confirmed. */
  confirmed = 'data-confirmed',
}

/** What `WatchResults.Confirmed` shows differently. */
export const WatchResultsConfirmedStates: PartStates<WatchResultsConfirmedDataAttributes> = {
  [WatchResultsConfirmedDataAttributes.confirmed]: [''],
};
