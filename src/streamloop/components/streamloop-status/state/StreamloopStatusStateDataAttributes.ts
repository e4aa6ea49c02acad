import type { PartStates } from '../../../../components/part/PartStates.js';
import { streamloopPhases, streamloopStates } from '../../../states/streamloopStates.js';

/** Attributes of `StreamloopStatus.State`. */
export enum StreamloopStatusStateDataAttributes {
  /** The phase of the stream: one of `streamloopPhases`. */
  phase = 'data-phase',
  /** As the service says it, also where this version does not know the word. Not there without a state. */
  state = 'data-state',
  /** Present while it is on the air. */
  live = 'data-live',
}

/** What `StreamloopStatus.State` shows differently. */
export const StreamloopStatusStateStates: PartStates<StreamloopStatusStateDataAttributes> = {
  [StreamloopStatusStateDataAttributes.phase]: streamloopPhases,
  [StreamloopStatusStateDataAttributes.state]: Object.keys(streamloopStates),
  [StreamloopStatusStateDataAttributes.live]: [''],
};
