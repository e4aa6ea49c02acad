import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.CancelTrigger`. */
export enum StreamloopControlsCancelTriggerDataAttributes {
  /** What it sends: `cancel`. */
  command = 'data-command',
}

/** What `StreamloopControls.CancelTrigger` shows differently. */
export const StreamloopControlsCancelTriggerStates: PartStates<StreamloopControlsCancelTriggerDataAttributes> =
  {
    [StreamloopControlsCancelTriggerDataAttributes.command]: ['cancel'],
  };
