import type { HandlerError } from '../../http/HandlerError.js';
import { privateHeaders } from '../../http/answers.js';

/** Whatever a service says: nobody waits longer. */
const MOST_SECONDS = 3600;

/** A refusal of the handler in the service's own form, so that pages read one kind of error (reference 3.5). */
export function problemAnswer(error: HandlerError, requestId: string): Response {
  const { status, message: detail, retryAfterMs } = error;
  const code = (error.serviceCode ?? error.code).toUpperCase().replaceAll('-', '_');
  const headers = new Headers({
    ...privateHeaders,
    'content-type': 'application/problem+json',
    'x-request-id': requestId,
  });
  if (retryAfterMs !== undefined)
    headers.set('retry-after', String(Math.min(MOST_SECONDS, Math.max(1, Math.ceil(retryAfterMs / 1000)))));
  return new Response(JSON.stringify({ type: 'about:blank', title: error.code, status, detail, code }), {
    status,
    headers,
  });
}
