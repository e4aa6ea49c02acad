import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSchedule.SubmitTrigger`. */
export enum StreamloopScheduleSubmitTriggerDataAttributes {
  /** What it sends: `schedule`. */
  command = 'data-command',
}

/** What `StreamloopSchedule.SubmitTrigger` shows differently. */
export const StreamloopScheduleSubmitTriggerStates: PartStates<StreamloopScheduleSubmitTriggerDataAttributes> =
  {
    [StreamloopScheduleSubmitTriggerDataAttributes.command]: ['schedule'],
  };
