/** Attributes of `StreamPublisherQuality`. */
export enum StreamPublisherQualityDataAttributes {
  /** `excellent`, `good`, `poor`, `lost`, or `unknown` where the service says nothing. */
  quality = 'data-quality',
  /** What keeps the picture from being better: `none`, `cpu`, `bandwidth` or `other`. */
  limitedBy = 'data-limited-by',
}
