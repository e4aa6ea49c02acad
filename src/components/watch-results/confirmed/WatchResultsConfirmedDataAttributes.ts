/** Attributes of `WatchResults.Confirmed`. */
export enum WatchResultsConfirmedDataAttributes {
  /** Present while it is confirmed. */
  confirmed = 'data-confirmed',
}
