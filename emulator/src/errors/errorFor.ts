import { pushErrorBody } from '../v0.2/errors/pushError.js';
import type { PushErrorBody, PushErrorCode } from '../v0.2/errors/pushError.js';
import { detailError } from './envelopes.js';
import type { DetailError } from './envelopes.js';

/** An error in the form of the API that a path belongs to; only v0.2 tells its `code`. */
export function errorFor(path: string, code: PushErrorCode, message: string): DetailError | PushErrorBody {
  return path.startsWith('/v0.2/') ? pushErrorBody(code, message) : detailError(message);
}
