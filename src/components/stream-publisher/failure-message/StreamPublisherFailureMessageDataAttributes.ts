/** Attributes of `StreamPublisher.FailureMessage`. */
export enum StreamPublisherFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened, for example `capture` or `create`. */
  stage = 'data-stage',
}
