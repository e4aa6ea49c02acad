import { HandlerError } from './HandlerError.js';

/**
 * Refuses what another site has a browser send with its cookies (reliability: Fetch Metadata, then Origin). Who sends
 * neither is no browser of today, and must bring a login that no browser adds by itself.
 */
export function checkOrigin(request: Request, allowed: readonly string[]): void {
  const origin = request.headers.get('origin');
  if (origin !== null && allowed.includes(origin)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) {
    if (site === 'same-origin') return;
    throw new HandlerError('cross-site');
  }
  if (origin !== null) {
    if (origin === new URL(request.url).origin) return;
    throw new HandlerError('cross-site');
  }
  if (request.method === 'GET' || request.headers.has('authorization')) return;
  throw new HandlerError('cross-site', { detail: 'Send Origin, or an Authorization of your own.' });
}

/** What a page of a listed origin may read; nothing for any other. */
export function corsHeaders(
  request: Request,
  allowed: readonly string[],
  exposed: readonly string[] = ['retry-after', 'x-request-id'],
): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !allowed.includes(origin)) return allowed.length > 0 ? { vary: 'Origin' } : {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': exposed.join(', '),
    vary: 'Origin',
  };
}

/** The answer to a preflight; only listed origins are told anything. */
export function preflightAnswer(request: Request, allowed: readonly string[]): Response {
  const cors = corsHeaders(request, allowed);
  if (!('access-control-allow-origin' in cors)) throw new HandlerError('cross-site');
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers':
        'authorization, content-type, idempotency-key, x-requested-with, x-workspace-id',
      'access-control-max-age': '600',
    },
  });
}
