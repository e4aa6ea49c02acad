import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.DeleteTrigger`. */
export enum StreamloopControlsDeleteTriggerDataAttributes {
  /** What it sends: `remove`. */
  command = 'data-command',
}

/** What `StreamloopControls.DeleteTrigger` shows differently. */
export const StreamloopControlsDeleteTriggerStates: PartStates<StreamloopControlsDeleteTriggerDataAttributes> =
  {
    [StreamloopControlsDeleteTriggerDataAttributes.command]: ['remove'],
  };
