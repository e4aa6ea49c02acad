/** Attributes of `WatchResults.History`. */
export enum WatchResultsHistoryDataAttributes {
  /** Present before the first answer. */
  empty = 'data-empty',
}
