import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.PublishTrigger`. */
export enum StreamPublisherPublishTriggerDataAttributes {
  /** What pressing does: `start`, `stop`, or `none` while the stream is being deleted. */
  action = 'data-action',
}

/** What `StreamPublisher.PublishTrigger` shows differently. */
export const StreamPublisherPublishTriggerStates: PartStates<StreamPublisherPublishTriggerDataAttributes> = {
  [StreamPublisherPublishTriggerDataAttributes.action]: ['start', 'stop', 'none'],
};
