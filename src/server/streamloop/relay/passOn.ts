import { privateHeaders } from '../../http/answers.js';
import type { ServiceAnswer } from './callService.js';

/** What a page may read of an answer's head (reference 3.3, 3.6). */
export const passedHeaders = [
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
  'idempotency-replayed',
  'deprecation',
  'sunset',
  'x-request-id',
] as const;

/** The answer of the service as a page gets it. */
export function passOn(
  { status, headers, body }: ServiceAnswer,
  change: (body: unknown) => unknown = same,
): Response {
  const passed = new Headers(privateHeaders);
  for (const name of passedHeaders) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  if (body === undefined) return new Response(null, { status, headers: passed });
  const isProblem = status >= 400;
  passed.set('content-type', isProblem ? 'application/problem+json' : 'application/json');
  return new Response(JSON.stringify(isProblem ? body : change(body)), { status, headers: passed });
}

const same = (body: unknown): unknown => body;
