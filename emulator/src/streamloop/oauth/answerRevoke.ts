import type { Context } from 'hono';
import { oauthError } from './oauthError.js';
import type { OauthServer } from './OauthServer.js';
import { readClient } from './readClient.js';

/** `POST /oauth2/revoke` (RFC 7009): ends the whole grant of an access or refresh token; 200 for one that is none. */
export function answerRevoke(server: OauthServer) {
  return async (c: Context): Promise<Response> => {
    const request = await readClient(c, server.clients);
    if (request instanceof Response) {
      return request;
    }
    const token = request.form.get('token');
    if (!token) {
      return oauthError('invalid_request', 'token is missing.');
    }
    const grant = await server.grantOf(token);
    if (grant && grant.clientId !== request.clientId) {
      return oauthError('invalid_grant', 'The token belongs to another client.');
    }
    if (grant) {
      server.grants.end(grant.id);
    }
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
  };
}
