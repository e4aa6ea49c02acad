/** Attributes of `StreamPublisher.PublishTrigger`. */
export enum StreamPublisherPublishTriggerDataAttributes {
  /** What pressing does: `start`, `stop`, or `none` while the stream is being deleted. */
  action = 'data-action',
}
