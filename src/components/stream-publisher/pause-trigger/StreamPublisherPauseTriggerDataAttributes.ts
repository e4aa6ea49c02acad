/** Attributes of `StreamPublisher.PauseTrigger`. */
export enum StreamPublisherPauseTriggerDataAttributes {
  /** Present while nothing is sent: pressing goes on. */
  paused = 'data-paused',
}
