/** Attributes of `StreamViewer.Root`. */
export enum StreamViewerRootDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
  /** Present while pictures come in. */
  live = 'data-live',
}
