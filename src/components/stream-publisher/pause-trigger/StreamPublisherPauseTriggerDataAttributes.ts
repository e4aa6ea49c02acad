import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.PauseTrigger`. */
export enum StreamPublisherPauseTriggerDataAttributes {
  /** Present while nothing is sent: pressing goes on. */
  paused = 'data-paused',
}

/** What `StreamPublisher.PauseTrigger` shows differently. */
export const StreamPublisherPauseTriggerStates: PartStates<StreamPublisherPauseTriggerDataAttributes> = {
  [StreamPublisherPauseTriggerDataAttributes.paused]: [''],
};
