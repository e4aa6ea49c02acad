import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.Problem`. */
export enum StreamPublisherProblemDataAttributes {
  /** Code of the problem: one of `errorCatalog`. */
  code = 'data-code',
  /** Where it happened, for example `capture` or `publish`. */
  stage = 'data-stage',
}

/** What `StreamPublisher.Problem` shows differently. */
export const StreamPublisherProblemStates: PartStates<StreamPublisherProblemDataAttributes> = {
  [StreamPublisherProblemDataAttributes.code]: [
    'capture-interrupted',
    'device-lost',
    'permission-revoked',
    'source-ended',
    'source-silent',
    'encoder-stalled',
    'track-disabled',
    'frames-not-counted',
    'not-publishing',
    'network-blocked',
    'pull-interrupted',
  ],
  [StreamPublisherProblemDataAttributes.stage]: [],
};
