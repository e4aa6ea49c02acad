import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.Failure`. */
export enum WatchResultsFailureDataAttributes {
  /** Code of the error: one of `errorCatalog`. */
  code = 'data-code',
  /** Present where it has ended the watch. */
  stopped = 'data-stopped',
}

/** What `WatchResults.Failure` shows differently. */
export const WatchResultsFailureStates: PartStates<WatchResultsFailureDataAttributes> = {
  [WatchResultsFailureDataAttributes.code]: [
    'unauthorized',
    'not-signed-in',
    'billing-denied',
    'forbidden',
    'not-found',
    'stream-not-found',
    'bad-request',
    'rate-limited',
    'server-error',
    'no-capacity',
    'model-unavailable',
    'schema-not-convertible',
  ],
  [WatchResultsFailureDataAttributes.stopped]: [''],
};
