import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.Fps`. */
export enum StreamStatusFpsDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
  /** Present while the value is older than it should be. */
  stale = 'data-stale',
}

/** What `StreamStatus.Fps` shows differently. */
export const StreamStatusFpsStates: PartStates<StreamStatusFpsDataAttributes> = {
  [StreamStatusFpsDataAttributes.empty]: [''],
  [StreamStatusFpsDataAttributes.stale]: [''],
};
