/** Attributes of `WatchResults.Latest`. */
export enum WatchResultsLatestDataAttributes {
  /** What the answer is worth: `ok`, `invalid` or `truncated`. */
  outcome = 'data-outcome',
  /** Present before the first answer. */
  empty = 'data-empty',
}
