import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopControls.Root`. */
export enum StreamloopControlsRootDataAttributes {
  /** The command that is on its way: one of `ControlCommand`. */
  pending = 'data-pending',
  /** What the person is asked about: `start` or `remove`. */
  asking = 'data-asking',
}

/** What `StreamloopControls.Root` shows differently. */
export const StreamloopControlsRootStates: PartStates<StreamloopControlsRootDataAttributes> = {
  [StreamloopControlsRootDataAttributes.pending]: ['start', 'stop', 'cancel', 'remove'],
  [StreamloopControlsRootDataAttributes.asking]: ['start', 'remove'],
};
