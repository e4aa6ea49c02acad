import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.LeaseWarning`. */
export enum StreamStatusLeaseWarningDataAttributes {
  /** State of the lease: `at-risk` or `lost`. */
  lease = 'data-lease',
}

/** What `StreamStatus.LeaseWarning` shows differently. */
export const StreamStatusLeaseWarningStates: PartStates<StreamStatusLeaseWarningDataAttributes> = {
  [StreamStatusLeaseWarningDataAttributes.lease]: ['at-risk', 'lost'],
};
