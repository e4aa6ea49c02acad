import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `AskBox.Notice`. */
export enum AskBoxNoticeDataAttributes {
  /** `none`, `coming`, `halted` or `over` by the stream, `waiting` or `asking` by the question. */
  reason = 'data-reason',
}

/** What `AskBox.Notice` shows differently. */
export const AskBoxNoticeStates: PartStates<AskBoxNoticeDataAttributes> = {
  [AskBoxNoticeDataAttributes.reason]: ['none', 'coming', 'halted', 'over', 'waiting', 'asking'],
};
