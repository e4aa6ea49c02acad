import type { Stage } from '../../core/errors/LiveVisionError.js';
import type { Refuse } from '../../core/errors/refuseOption.js';
import { StreamloopError } from './StreamloopError.js';
import type { StreamloopErrorCode } from './streamloopErrorCatalog.js';

/** What was thrown, as the one error type; anything else gets the code given here and becomes its cause. */
export const asStreamloopError = (
  cause: unknown,
  code: StreamloopErrorCode,
  stage: Stage,
  detail?: string,
): StreamloopError =>
  cause instanceof StreamloopError ? cause : new StreamloopError(code, { stage, detail, cause });

/** `invalid-option`, for what is wrong before anything is sent. */
export const refuseStreamloopOption: Refuse = (detail) =>
  new StreamloopError('invalid-option', { stage: 'setup', detail });
