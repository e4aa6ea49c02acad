/** Attributes of `StreamViewer.FailureMessage`. */
export enum StreamViewerFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened: `viewer-token`, `status` or `view`. */
  stage = 'data-stage',
}
