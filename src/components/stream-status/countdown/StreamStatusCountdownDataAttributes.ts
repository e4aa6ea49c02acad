import { regionTables } from '../../../core/session/regions.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.Countdown`. */
export enum StreamStatusCountdownDataAttributes {
  /** Present while there is no lease. */
  empty = 'data-empty',
  /** State of the lease: `none`, `ok`, `at-risk` or `lost`. */
  lease = 'data-lease',
}

/** What `StreamStatus.Countdown` shows differently. */
export const StreamStatusCountdownStates: PartStates<StreamStatusCountdownDataAttributes> = {
  [StreamStatusCountdownDataAttributes.empty]: [''],
  [StreamStatusCountdownDataAttributes.lease]: Object.keys(regionTables.lease),
};
