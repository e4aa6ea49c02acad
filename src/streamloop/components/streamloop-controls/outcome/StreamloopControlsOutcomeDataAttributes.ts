import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.Outcome`. */
export enum StreamloopControlsOutcomeDataAttributes {
  /** What came of the last command: `type` of `ControlOutcome`. Not there before one. */
  outcome = 'data-outcome',
  /** Which command it was: one of `ControlCommand`. */
  command = 'data-command',
}

/** What `StreamloopControls.Outcome` shows differently. */
export const StreamloopControlsOutcomeStates: PartStates<StreamloopControlsOutcomeDataAttributes> = {
  [StreamloopControlsOutcomeDataAttributes.outcome]: [
    'accepted',
    'no-op',
    'busy',
    'refused',
    'unknown',
    'failed',
  ],
  [StreamloopControlsOutcomeDataAttributes.command]: ['start', 'stop', 'cancel', 'remove'],
};
