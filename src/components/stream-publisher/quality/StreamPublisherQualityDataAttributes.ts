import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisherQuality`. */
export enum StreamPublisherQualityDataAttributes {
  /** `excellent`, `good`, `poor`, `lost`, or `unknown` where the service says nothing. */
  quality = 'data-quality',
  /** What keeps the picture from being better: `none`, `cpu`, `bandwidth` or `other`. */
  limitedBy = 'data-limited-by',
}

/** What `StreamPublisherQuality` shows differently. */
export const StreamPublisherQualityStates: PartStates<StreamPublisherQualityDataAttributes> = {
  [StreamPublisherQualityDataAttributes.quality]: ['excellent', 'good', 'poor', 'lost', 'unknown'],
  [StreamPublisherQualityDataAttributes.limitedBy]: ['none', 'cpu', 'bandwidth'],
};
