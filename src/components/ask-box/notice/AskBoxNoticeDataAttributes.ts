/** Attributes of `AskBox.Notice`. */
export enum AskBoxNoticeDataAttributes {
  /** `none`, `coming`, `halted` or `over` by the stream, `waiting` or `asking` by the question. */
  reason = 'data-reason',
}
