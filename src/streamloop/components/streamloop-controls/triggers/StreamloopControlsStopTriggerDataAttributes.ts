import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.StopTrigger`. */
export enum StreamloopControlsStopTriggerDataAttributes {
  /** What it sends: `stop`. */
  command = 'data-command',
}

/** What `StreamloopControls.StopTrigger` shows differently. */
export const StreamloopControlsStopTriggerStates: PartStates<StreamloopControlsStopTriggerDataAttributes> = {
  [StreamloopControlsStopTriggerDataAttributes.command]: ['stop'],
};
