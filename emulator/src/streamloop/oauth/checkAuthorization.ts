import type { Clients } from './Clients.js';
import type { OauthScope } from './oauthScopes.js';
import { parseScopes } from './oauthScopes.js';

/** A request for authorization that may be shown to the person. */
export interface Authorization {
  clientId: string;
  redirectUri: string;
  scopes: readonly OauthScope[];
  challenge: string;
  state: string | null;
  nonce: string | null;
}

/** `page`: nothing can be trusted to go back to; `redirect`: the client is told. */
export type Refused =
  | { kind: 'page'; why: string }
  | { kind: 'redirect'; redirectUri: string; state: string | null; error: string; why: string };

export type CheckedAuthorization = { kind: 'ok'; authorization: Authorization } | Refused;

/** The parameters of `/oauth2/authorize` (OAuth 2.1: PKCE with S256 for every client). */
export function checkAuthorization(
  query: Record<string, string[]>,
  clients: Clients,
  allowOrigins: readonly string[],
): CheckedAuthorization {
  const one = (name: string): string | null => query[name]?.[0] || null;
  const clientId = one('client_id');
  const redirectUri = one('redirect_uri');
  if (clientId === null || redirectUri === null) {
    return { kind: 'page', why: 'client_id or redirect_uri is missing.' };
  }
  if (!clients.allowsRedirect(clientId, redirectUri, allowOrigins)) {
    return {
      kind: 'page',
      why: 'This redirect_uri is not allowed: a client that has not registered may name addresses of this machine only.',
    };
  }
  const state = one('state');
  const refuse = (error: string, why: string): Refused => ({
    kind: 'redirect',
    redirectUri,
    state,
    error,
    why,
  });
  const repeated = Object.keys(query).find((name) => name !== 'resource' && (query[name]?.length ?? 0) > 1);
  if (repeated !== undefined) {
    return refuse('invalid_request', `${repeated} came more than once`);
  }
  if (one('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'response_type must be code');
  }
  if ((one('response_mode') ?? 'query') !== 'query') {
    return refuse('invalid_request', 'response_mode must be query');
  }
  const challenge = one('code_challenge');
  if (challenge === null || one('code_challenge_method') !== 'S256') {
    return refuse('invalid_request', 'PKCE is needed: code_challenge with code_challenge_method S256');
  }
  if (!/^[\w-]{43}$/.test(challenge)) {
    return refuse('invalid_request', 'code_challenge is no SHA-256 in base64url');
  }
  const scopes = parseScopes(one('scope') ?? undefined);
  if (!scopes) {
    return refuse('invalid_scope', 'one of the scopes is not known');
  }
  if (one('prompt') === 'none') {
    return refuse('interaction_required', 'there is no session: the person has to be asked');
  }
  return {
    kind: 'ok',
    authorization: { clientId, redirectUri, scopes, challenge, state, nonce: one('nonce') },
  };
}
