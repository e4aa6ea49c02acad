/** Attributes of `StreamStatus.Phase`. */
export enum StreamStatusPhaseDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames. */
  live = 'data-live',
}
