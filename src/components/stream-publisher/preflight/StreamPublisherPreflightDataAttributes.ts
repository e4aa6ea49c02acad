import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisherPreflight`, and of its steps. */
export enum StreamPublisherPreflightDataAttributes {
  /** How far the check is: `idle`, `running` or `done`. On a step: `pending`, `running`, `passed`, `failed` or `skipped`. */
  state = 'data-state',
  /** Present once all steps have passed. */
  ok = 'data-ok',
  /** On a step that has failed: the code of its error. */
  code = 'data-code',
}

/** What `StreamPublisherPreflight` shows differently. */
export const StreamPublisherPreflightStates: PartStates<StreamPublisherPreflightDataAttributes> = {
  [StreamPublisherPreflightDataAttributes.state]: [
    'idle',
    'running',
    'done',
    'pending',
    'passed',
    'failed',
    'skipped',
  ],
  [StreamPublisherPreflightDataAttributes.ok]: [''],
  // The words are those of `StreamPublisher.FailureMessage`.
  [StreamPublisherPreflightDataAttributes.code]: [],
};
