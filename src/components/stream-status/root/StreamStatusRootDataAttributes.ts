import { phases } from '../../../core/session/phase.js';
import { regionTables } from '../../../core/session/regions.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.Root`. */
export enum StreamStatusRootDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames, as far as anybody can know: not with a lost lease. */
  live = 'data-live',
  /** State of the lease: `none`, `ok`, `at-risk` or `lost`. */
  lease = 'data-lease',
}

/** What `StreamStatus.Root` shows differently. */
export const StreamStatusRootStates: PartStates<StreamStatusRootDataAttributes> = {
  [StreamStatusRootDataAttributes.phase]: phases,
  [StreamStatusRootDataAttributes.live]: [''],
  [StreamStatusRootDataAttributes.lease]: Object.keys(regionTables.lease),
};
