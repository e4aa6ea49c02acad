import type { Context } from 'hono';
import { createHash, timingSafeEqual } from 'node:crypto';
import { bearerKey } from '../../security/apiKey.js';
import { problem } from '../errors/problem.js';
import { apiScopes } from './scopes.js';

/** Who calls. `id` holds no key: a digest of it, or the grant that a token belongs to. */
export interface Caller {
  id: string;
  scopes: readonly string[];
  /** The workspace of the token; a key has none. */
  workspaceId: string | null;
}

/** Reads an access token; `null` where it is none of this emulator's, has expired or was revoked. */
export type ReadToken = (token: string) => Promise<Caller | null>;

/** Who is behind the `X-API-Key` or the `Authorization: Bearer` of a request, or the 401. */
export async function identify(
  c: Context,
  { key, readToken }: { key: string | null; readToken: ReadToken },
): Promise<Caller | Response> {
  const given = c.req.header('x-api-key');
  if (given !== undefined) {
    return accepts(given, key)
      ? { id: `key:${digest(given).toString('hex')}`, scopes: apiScopes, workspaceId: null }
      : unauthenticated(
          'This API key is not accepted: a key begins with sl_, and has to be the one that was set.',
        );
  }
  const token = bearerKey(c.req.header('authorization'));
  if (token === null) {
    return unauthenticated('Send X-API-Key: sl_… from a server, or Authorization: Bearer <access token>.');
  }
  const caller = await readToken(token);
  return (
    caller ??
    unauthenticated(
      'The access token has expired or is not accepted: refresh it, or sign in again.',
      'invalid_token',
    )
  );
}

function accepts(given: string, key: string | null): boolean {
  return key === null ? /^sl_[\x21-\x7e]+$/.test(given) : timingSafeEqual(digest(given), digest(key));
}

function unauthenticated(detail: string, error?: string): Response {
  const challenge = error === undefined ? 'Bearer' : `Bearer error="${error}"`;
  return problem('UNAUTHENTICATED', detail, { headers: { 'www-authenticate': challenge } });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
