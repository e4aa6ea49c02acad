import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.Confirmation`. */
export enum StreamloopControlsConfirmationDataAttributes {
  /** What is asked about: `start` or `remove`. */
  about = 'data-about',
}

/** What `StreamloopControls.Confirmation` shows differently. */
export const StreamloopControlsConfirmationStates: PartStates<StreamloopControlsConfirmationDataAttributes> =
  {
    [StreamloopControlsConfirmationDataAttributes.about]: ['start', 'remove'],
  };
