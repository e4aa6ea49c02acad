/** Attributes of `StreamStatus.Countdown`. */
export enum StreamStatusCountdownDataAttributes {
  /** Present while there is no lease. */
  empty = 'data-empty',
  /** State of the lease: `none`, `ok`, `at-risk` or `lost`. */
  lease = 'data-lease',
}
