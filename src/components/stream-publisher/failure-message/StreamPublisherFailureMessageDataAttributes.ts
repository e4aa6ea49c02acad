import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.FailureMessage`. */
export enum StreamPublisherFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened, for example `capture` or `create`. */
  stage = 'data-stage',
}

/** What `StreamPublisher.FailureMessage` shows differently. */
export const StreamPublisherFailureMessageStates: PartStates<StreamPublisherFailureMessageDataAttributes> = {
  [StreamPublisherFailureMessageDataAttributes.code]: [
    'network',
    'offline',
    'create-outcome-unknown',
    'protocol',
    'bad-request',
    'unauthorized',
    'not-signed-in',
    'billing-denied',
    'forbidden',
    'not-found',
    'region-mismatch',
    'conflict',
    'rate-limited',
    'too-many-streams',
    'session-over',
    'no-capacity',
    'server-error',
    'insecure-context',
    'permission-blocked',
    'permission-dismissed',
    'policy-blocked',
    'permission-revoked',
    'no-device',
    'device-busy',
    'constraints',
    'capture-failed',
    'capture-unsupported',
    'no-video',
    'file-unplayable',
    'source-ended',
    'device-lost',
    'module-failed',
    'publish-refused',
    'taken-over',
    'network-blocked',
    'csp-blocked',
    'publish-failed',
    'source-unreachable',
    'source-not-allowed',
    'invalid-option',
  ],
  [StreamPublisherFailureMessageDataAttributes.stage]: [],
};
