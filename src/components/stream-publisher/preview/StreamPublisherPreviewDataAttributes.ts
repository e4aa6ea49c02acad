/** Attributes of `StreamPublisher.Preview`. */
export enum StreamPublisherPreviewDataAttributes {
  /** State of the source: `off`, `prompting`, `live` or `failed`. */
  capture = 'data-capture',
  /** Present while the picture is shown mirrored. What is published never is. */
  mirrored = 'data-mirrored',
}
