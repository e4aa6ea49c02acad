/** Attributes of `AskBox.FailureMessage`. */
export enum AskBoxFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
}
