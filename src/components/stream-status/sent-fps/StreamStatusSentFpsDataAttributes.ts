import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.SentFps`. */
export enum StreamStatusSentFpsDataAttributes {
  /** Present while there is no value. */
  empty = 'data-empty',
}

/** What `StreamStatus.SentFps` shows differently. */
export const StreamStatusSentFpsStates: PartStates<StreamStatusSentFpsDataAttributes> = {
  [StreamStatusSentFpsDataAttributes.empty]: [''],
};
