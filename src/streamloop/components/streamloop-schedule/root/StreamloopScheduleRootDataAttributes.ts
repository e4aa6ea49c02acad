import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSchedule.Root`. */
export enum StreamloopScheduleRootDataAttributes {
  /** Present while a time has to be corrected. */
  invalid = 'data-invalid',
}

/** What `StreamloopSchedule.Root` shows differently. */
export const StreamloopScheduleRootStates: PartStates<StreamloopScheduleRootDataAttributes> = {
  [StreamloopScheduleRootDataAttributes.invalid]: [''],
};
