import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamViewer.FailureMessage`. */
export enum StreamViewerFailureMessageDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened: `viewer-token`, `status` or `view`. */
  stage = 'data-stage',
}

/** What `StreamViewer.FailureMessage` shows differently. */
export const StreamViewerFailureMessageStates: PartStates<StreamViewerFailureMessageDataAttributes> = {
  [StreamViewerFailureMessageDataAttributes.code]: [
    'network',
    'unauthorized',
    'stream-not-found',
    'module-failed',
    'network-blocked',
    'csp-blocked',
    'view-failed',
  ],
  [StreamViewerFailureMessageDataAttributes.stage]: [],
};
