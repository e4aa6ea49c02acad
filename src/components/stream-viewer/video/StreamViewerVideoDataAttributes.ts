/** Attributes of `StreamViewer.Video`. */
export enum StreamViewerVideoDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
}
