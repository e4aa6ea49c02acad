import { phases } from '../../../core/session/phase.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.PhaseIndicator`. */
export enum StreamPublisherPhaseIndicatorDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames, as far as anybody can know: not with a lost lease. */
  live = 'data-live',
  /** Present while the source is on without a stream. */
  previewing = 'data-previewing',
}

/** What `StreamPublisher.PhaseIndicator` shows differently. */
export const StreamPublisherPhaseIndicatorStates: PartStates<StreamPublisherPhaseIndicatorDataAttributes> = {
  [StreamPublisherPhaseIndicatorDataAttributes.phase]: phases,
  [StreamPublisherPhaseIndicatorDataAttributes.live]: [''],
  [StreamPublisherPhaseIndicatorDataAttributes.previewing]: [''],
};
