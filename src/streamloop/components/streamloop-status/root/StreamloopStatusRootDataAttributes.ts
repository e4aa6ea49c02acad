import type { PartStates } from '../../../../components/part/PartStates.js';
import { streamloopPhases } from '../../../states/streamloopStates.js';

/** Attributes of `StreamloopStatus.Root`. */
export enum StreamloopStatusRootDataAttributes {
  /** The phase of the stream: one of `streamloopPhases`. */
  phase = 'data-phase',
  /** Present while what is shown may be out of date. */
  stale = 'data-stale',
}

/** What `StreamloopStatus.Root` shows differently. */
export const StreamloopStatusRootStates: PartStates<StreamloopStatusRootDataAttributes> = {
  [StreamloopStatusRootDataAttributes.phase]: streamloopPhases,
  [StreamloopStatusRootDataAttributes.stale]: [''],
};
