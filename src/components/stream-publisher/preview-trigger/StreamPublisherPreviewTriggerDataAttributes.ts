/** Attributes of `StreamPublisher.PreviewTrigger`. */
export enum StreamPublisherPreviewTriggerDataAttributes {
  /** Present while the preview is on or being opened: pressing turns it off. */
  on = 'data-on',
}
