import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSchedule.CancelTrigger`. */
export enum StreamloopScheduleCancelTriggerDataAttributes {
  /** What it sends: `cancel`. */
  command = 'data-command',
}

/** What `StreamloopSchedule.CancelTrigger` shows differently. */
export const StreamloopScheduleCancelTriggerStates: PartStates<StreamloopScheduleCancelTriggerDataAttributes> =
  {
    [StreamloopScheduleCancelTriggerDataAttributes.command]: ['cancel'],
  };
