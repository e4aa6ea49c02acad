/** Attributes of `StreamStatus.EndReason`. */
export enum StreamStatusEndReasonDataAttributes {
  /** Why the stream ended: one of `endReasons`. Absent where it failed. */
  reason = 'data-reason',
  /** Code of the error with which it failed: one of `errorCatalog`. */
  code = 'data-code',
}
