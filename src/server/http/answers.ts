import type { HandlerError } from './HandlerError.js';

/** What no cache, no other site and no referrer may learn. */
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...PRIVATE, 'content-type': 'application/json', ...headers },
  });
}

/** The answer's text comes as it is made: no proxy may collect it first. */
export function eventAnswer(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    status: 200,
    headers: { ...PRIVATE, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}

/** Clients of OpenAI read `error.message`; the kit reads the same, and the code. */
export function errorAnswer(error: HandlerError, requestId: string): Response {
  const code = error.serviceCode ?? error.code;
  const retryAfter =
    error.retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) };
  return jsonAnswer(
    { error: { message: error.message, type: 'handler_error', code }, request_id: requestId },
    error.status,
    { 'x-request-id': requestId, ...retryAfter },
  );
}
