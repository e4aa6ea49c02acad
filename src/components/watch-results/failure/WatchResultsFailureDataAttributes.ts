/** Attributes of `WatchResults.Failure`. */
export enum WatchResultsFailureDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Present where it has ended the watch. */
  stopped = 'data-stopped',
}
