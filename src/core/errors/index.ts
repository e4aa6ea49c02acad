export { errorCatalog, type OvershootErrorCode } from './errorCatalog.js';
export { LiveVisionError, type Stage } from './LiveVisionError.js';
export { OvershootError } from './OvershootError.js';
