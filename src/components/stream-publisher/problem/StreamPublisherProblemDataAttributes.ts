/** Attributes of `StreamPublisher.Problem`. */
export enum StreamPublisherProblemDataAttributes {
  /** Code of the problem: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened, for example `capture` or `publish`. */
  stage = 'data-stage',
}
