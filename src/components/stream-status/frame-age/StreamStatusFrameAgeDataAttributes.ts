import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.FrameAge`. */
export enum StreamStatusFrameAgeDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
  /** Present while the value is older than it should be. */
  stale = 'data-stale',
}

/** What `StreamStatus.FrameAge` shows differently. */
export const StreamStatusFrameAgeStates: PartStates<StreamStatusFrameAgeDataAttributes> = {
  [StreamStatusFrameAgeDataAttributes.empty]: [''],
  [StreamStatusFrameAgeDataAttributes.stale]: [''],
};
