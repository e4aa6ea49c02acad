import type { OvershootErrorCode } from './errorCatalog.js';
import type { Stage } from './LiveVisionError.js';
import { OvershootError } from './OvershootError.js';

/** What was thrown, as the one error type; anything else gets the code given here and becomes its cause. */
export const asOvershootError = (
  cause: unknown,
  code: OvershootErrorCode,
  stage: Stage,
  detail?: string,
): OvershootError =>
  cause instanceof OvershootError ? cause : new OvershootError(code, { stage, detail, cause });
