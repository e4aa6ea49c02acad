import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSchedule.Outcome`. */
export enum StreamloopScheduleOutcomeDataAttributes {
  /** What came of the last command: `type` of `ControlOutcome`. Not there before one. */
  outcome = 'data-outcome',
  /** Which command it was: `schedule` or `cancel`. */
  command = 'data-command',
}

/** What `StreamloopSchedule.Outcome` shows differently. */
export const StreamloopScheduleOutcomeStates: PartStates<StreamloopScheduleOutcomeDataAttributes> = {
  [StreamloopScheduleOutcomeDataAttributes.outcome]: ['accepted', 'failed', 'unknown'],
  [StreamloopScheduleOutcomeDataAttributes.command]: ['schedule', 'cancel'],
};
