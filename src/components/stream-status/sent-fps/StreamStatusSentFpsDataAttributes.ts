/** Attributes of `StreamStatus.SentFps`. */
export enum StreamStatusSentFpsDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
}
