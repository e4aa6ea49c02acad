/** Attributes of `DetectionOverlay`. */
export enum DetectionOverlayDataAttributes {
  /** Present where the picture under it is shown mirrored. */
  mirrored = 'data-mirrored',
}
