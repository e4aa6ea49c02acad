import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.PreviewTrigger`. */
export enum StreamPublisherPreviewTriggerDataAttributes {
  /** Present while the preview is on or being opened: pressing turns it off. */
  on = 'data-on',
}

/** What `StreamPublisher.PreviewTrigger` shows differently. */
export const StreamPublisherPreviewTriggerStates: PartStates<StreamPublisherPreviewTriggerDataAttributes> = {
  [StreamPublisherPreviewTriggerDataAttributes.on]: [''],
};
