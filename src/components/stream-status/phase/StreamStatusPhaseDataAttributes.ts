import { phases } from '../../../core/session/phase.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.Phase`. */
export enum StreamStatusPhaseDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames, as far as anybody can know: not with a lost lease. */
  live = 'data-live',
}

/** What `StreamStatus.Phase` shows differently. */
export const StreamStatusPhaseStates: PartStates<StreamStatusPhaseDataAttributes> = {
  [StreamStatusPhaseDataAttributes.phase]: phases,
  [StreamStatusPhaseDataAttributes.live]: [''],
};
