import type { CatalogEntry } from '../../core/errors/errorCatalog.js';
import { kitErrors } from './kitErrors.js';
import { serviceErrors } from './serviceErrors.js';

/**
 * Every error code of the StreamLoop side, declared once. Codes of the service are its own in lower case with dashes
 * (`STREAM_GUARD_FAILED` is `stream-guard-failed`); the others are the kit's. Codes are API.
 */
export const streamloopErrorCatalog = { ...kitErrors, ...serviceErrors } as const satisfies Record<
  string,
  CatalogEntry
>;

/** Stable codes of `StreamloopError`. */
export type StreamloopErrorCode = keyof typeof streamloopErrorCatalog;
