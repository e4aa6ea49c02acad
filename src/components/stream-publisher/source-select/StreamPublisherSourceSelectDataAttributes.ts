import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisherSourceSelect`. */
export enum StreamPublisherSourceSelectDataAttributes {
  /** Type of the source that is chosen, for example `camera`. */
  source = 'data-source',
}

/** What `StreamPublisherSourceSelect` shows differently. */
export const StreamPublisherSourceSelectStates: PartStates<StreamPublisherSourceSelectDataAttributes> = {
  [StreamPublisherSourceSelectDataAttributes.source]: ['camera', 'screen', 'file', 'test-pattern'],
};
