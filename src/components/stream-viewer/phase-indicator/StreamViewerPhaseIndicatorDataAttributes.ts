/** Attributes of `StreamViewer.PhaseIndicator`. */
export enum StreamViewerPhaseIndicatorDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
  /** Present while pictures come in. */
  live = 'data-live',
}
