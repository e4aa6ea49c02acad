import { regionTables } from '../../../core/session/regions.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.Preview`. */
export enum StreamPublisherPreviewDataAttributes {
  /** State of the source: `off`, `prompting`, `live`, `interrupted` or `failed`. */
  capture = 'data-capture',
  /** Present while the picture is shown mirrored. What is published never is. */
  mirrored = 'data-mirrored',
  /** Present while nothing of it is sent because somebody has paused. */
  paused = 'data-paused',
}

/** What `StreamPublisher.Preview` shows differently. */
export const StreamPublisherPreviewStates: PartStates<StreamPublisherPreviewDataAttributes> = {
  [StreamPublisherPreviewDataAttributes.capture]: Object.keys(regionTables.capture),
  [StreamPublisherPreviewDataAttributes.mirrored]: [''],
  [StreamPublisherPreviewDataAttributes.paused]: [''],
};
