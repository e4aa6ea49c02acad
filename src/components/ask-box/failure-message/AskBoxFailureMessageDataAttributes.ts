import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `AskBox.FailureMessage`. */
export enum AskBoxFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
}

/** What `AskBox.FailureMessage` shows differently. */
export const AskBoxFailureMessageStates: PartStates<AskBoxFailureMessageDataAttributes> = {
  [AskBoxFailureMessageDataAttributes.code]: [
    'network',
    'timeout',
    'unauthorized',
    'not-signed-in',
    'billing-denied',
    'stream-not-found',
    'rate-limited',
    'server-error',
    'model-unavailable',
    'upstream-failed',
    'frame-not-ready',
    'frame-evicted',
    'segment-empty',
    'safety-blocked',
    'answer-too-large',
  ],
};
