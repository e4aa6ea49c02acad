/** Attributes of `StreamStatus.Frames`. */
export enum StreamStatusFramesDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
  /** Present while the value is older than it should be. */
  stale = 'data-stale',
}
