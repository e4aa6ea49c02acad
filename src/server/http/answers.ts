import { withoutIds } from '../upstream/withoutIds.js';
import type { HandlerError } from './HandlerError.js';

/** What no cache, no other site and no referrer may learn. */
export const privateHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...privateHeaders, 'content-type': 'application/json', ...headers },
  });
}

/** The answer's text comes as it is made: no proxy may collect it first, and nothing that compresses (`no-transform`). */
export function eventAnswer(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    status: 200,
    headers: {
      ...privateHeaders,
      'cache-control': 'no-store, no-transform',
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
    },
  });
}

/** Whatever a service says: nobody waits longer. */
const MOST_SECONDS = 3600;

/** Clients of OpenAI read `error.message`; the kit reads the same, and the code. */
export function errorAnswer(error: HandlerError, requestId: string): Response {
  const code = error.serviceCode ?? error.code;
  const { retryAfterMs: wait } = error;
  const seconds = wait === undefined ? null : Math.min(MOST_SECONDS, Math.max(1, Math.ceil(wait / 1000)));
  const retryAfter = seconds === null ? {} : { 'retry-after': String(seconds) };
  return jsonAnswer(
    {
      error: { message: withoutIds(error.message, null, ''), type: 'handler_error', code },
      request_id: requestId,
    },
    error.status,
    { 'x-request-id': requestId, ...retryAfter },
  );
}
