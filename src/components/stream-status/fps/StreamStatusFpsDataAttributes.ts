/** Attributes of `StreamStatus.Fps`. */
export enum StreamStatusFpsDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
  /** Present while the value is older than it should be. */
  stale = 'data-stale',
}
