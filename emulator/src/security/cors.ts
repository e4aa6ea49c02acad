import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

const ALLOWED_HEADERS = [
  'Authorization, Content-Type, Idempotency-Key, X-Overshoot-Region',
  'X-API-Key, X-Workspace-Id, X-Requested-With',
].join(', ');
const EXPOSED_HEADERS = [
  'X-Overshoot-Region, Retry-After, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
  'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit, RateLimit-Policy',
  'Idempotency-Replayed, Location, WWW-Authenticate',
].join(', ');

/** Headers that let an already checked origin read the answer. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) {
    return { Vary: 'Origin' };
  }
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    // The SDK of v0.2 asks with credentials, although there are none: no cookie is ever set or read.
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': EXPOSED_HEADERS,
  };
}

export function isPreflight(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

/** Answer to a preflight of any route. */
export function preflightHeaders(requested: IncomingHttpHeaders): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, HEAD',
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    'Access-Control-Max-Age': '600',
  };
  if (requested['access-control-request-private-network'] === 'true') {
    // Chromium asks this before a public https page may reach a loopback address.
    headers['Access-Control-Allow-Private-Network'] = 'true';
  }
  return headers;
}
