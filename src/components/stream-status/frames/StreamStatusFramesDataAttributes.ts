import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.Frames`. */
export enum StreamStatusFramesDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
  /** Present while the value is older than it should be. */
  stale = 'data-stale',
}

/** What `StreamStatus.Frames` shows differently. */
export const StreamStatusFramesStates: PartStates<StreamStatusFramesDataAttributes> = {
  [StreamStatusFramesDataAttributes.empty]: [''],
  [StreamStatusFramesDataAttributes.stale]: [''],
};
