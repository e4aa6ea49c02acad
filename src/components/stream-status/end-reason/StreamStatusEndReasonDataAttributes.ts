import { endReasons } from '../../../core/session/endReason.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatus.EndReason`. */
export enum StreamStatusEndReasonDataAttributes {
  /** Why the stream ended: one of `endReasons`. Absent where it failed. */
  reason = 'data-reason',
  /** Code of the error with which it failed: one of `errorCatalog`. */
  code = 'data-code',
}

/** What `StreamStatus.EndReason` shows differently. */
export const StreamStatusEndReasonStates: PartStates<StreamStatusEndReasonDataAttributes> = {
  [StreamStatusEndReasonDataAttributes.reason]: Object.keys(endReasons),
  // The words are those of `StreamPublisher.FailureMessage`.
  [StreamStatusEndReasonDataAttributes.code]: [],
};
