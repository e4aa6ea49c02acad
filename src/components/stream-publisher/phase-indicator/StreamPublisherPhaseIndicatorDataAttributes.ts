/** Attributes of `StreamPublisher.PhaseIndicator`. */
export enum StreamPublisherPhaseIndicatorDataAttributes {
  /** The phase of the stream: one of `phases`. */
  phase = 'data-phase',
  /** Present while the service counts frames. */
  live = 'data-live',
  /** Present while the source is on without a stream. */
  previewing = 'data-previewing',
}
