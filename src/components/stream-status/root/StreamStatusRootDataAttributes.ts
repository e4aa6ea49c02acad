/** Attributes of `StreamStatus.Root`. */
export enum StreamStatusRootDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames, as far as anybody can know: not with a lost lease. */
  live = 'data-live',
  /** State of the lease: `none`, `ok`, `at-risk` or `lost`. */
  lease = 'data-lease',
}
