/** Attributes of `StreamStatus.LeaseWarning`. */
export enum StreamStatusLeaseWarningDataAttributes {
  /** State of the lease: `at-risk` or `lost`. */
  lease = 'data-lease',
}
