import type { PartStates } from '../part/PartStates.js';

/** Attributes of `DetectionOverlay`. */
export enum DetectionOverlayDataAttributes {
  /** Present where the picture under it is shown mirrored. */
  mirrored = 'data-mirrored',
}

/** What `DetectionOverlay` shows differently. */
export const DetectionOverlayStates: PartStates<DetectionOverlayDataAttributes> = {
  [DetectionOverlayDataAttributes.mirrored]: [''],
};
