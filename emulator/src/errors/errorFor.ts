import { codeOf, problemBody } from '../streamloop/errors/problem.js';
import { pushErrorBody } from '../v0.2/errors/pushError.js';
import type { PushErrorCode } from '../v0.2/errors/pushError.js';
import { detailError } from './envelopes.js';

/** An error in the form of the API that a path belongs to; `code` is told by v0.2 alone, StreamLoop has its own. */
export function errorFor(path: string, status: number, code: PushErrorCode, message: string): Response {
  if (path.startsWith('/streamloop/v1/')) {
    const body = { ...problemBody(codeOf(status), message), status };
    return respond(body, status, 'application/problem+json');
  }
  if (path.startsWith('/streamloop/oauth2/')) {
    const error = status >= 500 ? 'server_error' : 'invalid_request';
    return respond({ error, error_description: message }, status);
  }
  return respond(path.startsWith('/v0.2/') ? pushErrorBody(code, message) : detailError(message), status);
}

function respond(body: object, status: number, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}
