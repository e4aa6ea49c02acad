import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { oauthError } from './oauthError.js';
import type { OauthServer } from './OauthServer.js';
import { parseScopes } from './oauthScopes.js';
import type { ClientRequest } from './readClient.js';
import { readClient } from './readClient.js';

/** `POST /oauth2/token`: a code or a refresh token for tokens. */
export function answerToken(server: OauthServer) {
  return async (c: Context): Promise<Response> => {
    const request = await readClient(c, server.clients);
    if (request instanceof Response) {
      return request;
    }
    switch (request.form.get('grant_type')) {
      case 'authorization_code':
        return redeemCode(server, request);
      case 'refresh_token':
        return refresh(server, request);
      case null:
        return oauthError('invalid_request', 'grant_type is missing.');
      default:
        return oauthError('unsupported_grant_type', 'There is authorization_code and refresh_token.');
    }
  };
}

/** A code is spent by the first who shows it, whether or not the rest is right. */
async function redeemCode(server: OauthServer, { clientId, form }: ClientRequest): Promise<Response> {
  const code = form.get('code');
  const verifier = form.get('code_verifier');
  if (!code || !verifier || !form.get('redirect_uri')) {
    return oauthError('invalid_request', 'code, code_verifier or redirect_uri is missing.');
  }
  const facts = server.codes.take(code);
  if (!facts) {
    const grantId = server.usedCodes.get(code);
    if (grantId !== undefined) {
      server.grants.end(grantId);
    }
    return oauthError('invalid_grant', 'The code is unknown, was used before, or is too old.');
  }
  const { grant, redirectUri, challenge } = facts;
  server.usedCodes.set(code, grant.id);
  const isRight =
    grant.clientId === clientId &&
    redirectUri === form.get('redirect_uri') &&
    /^[\w.~-]{43,128}$/.test(verifier) &&
    createHash('sha256').update(verifier).digest('base64url') === challenge;
  if (!isRight || !server.grants.find(grant.id)) {
    server.grants.end(grant.id);
    return oauthError('invalid_grant', 'The code belongs to another client, redirect_uri or code_verifier.');
  }
  return tell(server, 'authorization_code', await server.tokensFor(grant, grant.scopes, facts));
}

async function refresh(server: OauthServer, { clientId, form }: ClientRequest): Promise<Response> {
  const token = form.get('refresh_token');
  if (!token) {
    return oauthError('invalid_request', 'refresh_token is missing.');
  }
  const grant = server.grants.ofRefresh(token);
  if (grant?.clientId !== clientId) {
    return oauthError('invalid_grant', 'The refresh token is unknown, or its grant has ended.');
  }
  const asked = form.get('scope');
  const scopes = asked === null ? grant.scopes : parseScopes(asked);
  if (!scopes?.every((scope) => grant.scopes.includes(scope))) {
    return oauthError('invalid_scope', 'A refresh cannot ask for more than was allowed.');
  }
  if (!server.grants.useRefresh(token)) {
    return oauthError('invalid_grant', 'This refresh token was used before: its whole grant has ended.');
  }
  return tell(server, 'refresh_token', await server.tokensFor(grant, scopes));
}

function tell(server: OauthServer, grant: 'authorization_code' | 'refresh_token', answer: object): Response {
  server.history.add({ type: 'streamloop-token', grant });
  return Response.json(answer, { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } });
}
