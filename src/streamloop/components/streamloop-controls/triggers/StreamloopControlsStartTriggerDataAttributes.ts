import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.StartTrigger`. */
export enum StreamloopControlsStartTriggerDataAttributes {
  /** What it sends: `start`. */
  command = 'data-command',
}

/** What `StreamloopControls.StartTrigger` shows differently. */
export const StreamloopControlsStartTriggerStates: PartStates<StreamloopControlsStartTriggerDataAttributes> =
  {
    [StreamloopControlsStartTriggerDataAttributes.command]: ['start'],
  };
