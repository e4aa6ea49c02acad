import type { Context } from 'hono';
import * as v from 'valibot';
import { MAX_BODY_BYTES } from '../../http/bodyLimits.js';
import { readJson } from '../../http/readJson.js';
import { isLoopbackUrl } from './Clients.js';
import { oauthError } from './oauthError.js';
import type { OauthServer } from './OauthServer.js';

const methods = ['none', 'client_secret_basic', 'client_secret_post'] as const;

/** Other fields of RFC 7591 are let through and mean nothing here. */
const bodySchema = v.looseObject({
  redirect_uris: v.pipe(v.array(v.string()), v.nonEmpty()),
  client_name: v.optional(v.pipe(v.string(), v.maxLength(100))),
  token_endpoint_auth_method: v.optional(v.picklist(methods), 'client_secret_basic'),
  grant_types: v.optional(v.array(v.picklist(['authorization_code', 'refresh_token']))),
  response_types: v.optional(v.array(v.picklist(['code']))),
});

/** `POST /oauth2/register` (RFC 7591): open to everybody on this machine. */
export function answerRegister(server: OauthServer) {
  return async (c: Context): Promise<Response> => {
    const body = await readJson(c.req.raw, MAX_BODY_BYTES);
    const result = v.safeParse(bodySchema, body.kind === 'json' ? body.value : undefined);
    if (!result.success) {
      const field = v.getDotPath(result.issues[0]) ?? 'body';
      const error = field.startsWith('redirect_uris') ? 'invalid_redirect_uri' : 'invalid_client_metadata';
      return oauthError(error, `${field}: ${result.issues[0].message}`);
    }
    const { redirect_uris: uris, client_name: name, token_endpoint_auth_method: method } = result.output;
    if (!uris.every(isRedirect)) {
      return oauthError(
        'invalid_redirect_uri',
        'A redirect URI is https, or http of this machine, without #.',
      );
    }
    const { id, secret } = server.clients.register(name ?? 'An app without a name', uris, method !== 'none');
    return c.json(
      {
        client_id: id,
        client_id_issued_at: server.nowSeconds,
        ...(secret === null ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
        ...(name === undefined ? {} : { client_name: name }),
        redirect_uris: uris,
        token_endpoint_auth_method: method,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
      201,
      { 'Cache-Control': 'no-store' },
    );
  };
}

function isRedirect(uri: string): boolean {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  return url !== null && url.hash === '' && (url.protocol === 'https:' || isLoopbackUrl(url));
}
