import { phases } from '../../../core/session/phase.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.Root`. */
export enum StreamPublisherRootDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames, as far as anybody can know: not with a lost lease. */
  live = 'data-live',
}

/** What `StreamPublisher.Root` shows differently. */
export const StreamPublisherRootStates: PartStates<StreamPublisherRootDataAttributes> = {
  [StreamPublisherRootDataAttributes.phase]: phases,
  [StreamPublisherRootDataAttributes.live]: [''],
};
