export { type CatalogEntry, errorCatalog, type OvershootErrorCode } from './errorCatalog.js';
export { type ErrorDetails, LiveVisionError, type Stage } from './LiveVisionError.js';
export { OvershootError, type OvershootErrorDetails } from './OvershootError.js';
