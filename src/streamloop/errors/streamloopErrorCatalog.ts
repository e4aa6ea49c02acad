import type { CatalogEntry } from '../../core/errors/errorCatalog.js';

const entry = (retryable: boolean, text: string): CatalogEntry => ({ retryable, text });

/**
 * Every error code of the StreamLoop side, declared once. Codes of the service are its own in lower case with dashes
 * (`STREAM_GUARD_FAILED` is `stream-guard-failed`); the others are the kit's. Codes are API.
 */
export const streamloopErrorCatalog = {
  // The way to the service
  network: entry(true, 'TODO'),
  offline: entry(true, 'TODO'),
  timeout: entry(true, 'TODO'),
  aborted: entry(false, 'TODO'),
  protocol: entry(false, 'TODO'),
  'outcome-unknown': entry(true, 'TODO'),
  // Use of the kit
  'invalid-option': entry(false, 'TODO'),
  'missing-provider': entry(false, 'TODO'),
  'key-in-browser': entry(false, 'TODO'),
  'intent-settled': entry(false, 'TODO'),
  // Signing in
  'not-signed-in': entry(false, 'TODO'),
  'access-denied': entry(false, 'TODO'),
  'sign-in-mismatch': entry(false, 'TODO'),
  'sign-in-failed': entry(true, 'TODO'),
  // A start that was answered with `invalid`
  'start-refused': entry(false, 'TODO'),
  // The code table of the service (reference 3.5)
  'bad-request': entry(false, 'TODO'),
  'workspace-required': entry(false, 'TODO'),
  'invalid-batch': entry(false, 'TODO'),
  unauthenticated: entry(false, 'TODO'),
  'insufficient-credits': entry(false, 'TODO'),
  forbidden: entry(false, 'TODO'),
  'insufficient-scope': entry(false, 'TODO'),
  'workspace-forbidden': entry(false, 'TODO'),
  'multistream-not-enabled': entry(false, 'TODO'),
  'stream-not-found': entry(false, 'TODO'),
  'not-found': entry(false, 'TODO'),
  'method-not-allowed': entry(false, 'TODO'),
  gone: entry(false, 'TODO'),
  'stream-illegal-transition': entry(false, 'TODO'),
  'stream-live': entry(false, 'TODO'),
  'immutable-while-live': entry(false, 'TODO'),
  'not-live': entry(false, 'TODO'),
  'in-use': entry(false, 'TODO'),
  conflict: entry(false, 'TODO'),
  'stale-draft': entry(false, 'TODO'),
  'destination-limit': entry(false, 'TODO'),
  'youtube-destination-limit': entry(false, 'TODO'),
  'destination-duplicate': entry(false, 'TODO'),
  'last-destination': entry(false, 'TODO'),
  'mirror-destination-change-blocked': entry(false, 'TODO'),
  'upload-incomplete': entry(true, 'TODO'),
  'upload-already-completed': entry(false, 'TODO'),
  'invalid-input': entry(false, 'TODO'),
  'stream-guard-failed': entry(false, 'TODO'),
  'destination-incompatible': entry(false, 'TODO'),
  'idempotency-key-reused': entry(false, 'TODO'),
  'rate-limited': entry(true, 'TODO'),
  internal: entry(true, 'TODO'),
  'upstream-error': entry(true, 'TODO'),
  unavailable: entry(true, 'TODO'),
} as const satisfies Record<string, CatalogEntry>;

/** Stable codes of `StreamloopError`. */
export type StreamloopErrorCode = keyof typeof streamloopErrorCatalog;
