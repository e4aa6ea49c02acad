import type { Context } from 'hono';
import type { AppEnv } from '../../http/AppEnv.js';
import { isWorkspace } from '../accounts/workspaces.js';
import { checkAuthorization } from './checkAuthorization.js';
import { consentPage, refusalPage } from './consentPage.js';
import { issuerOf } from './metadata.js';
import type { OauthServer } from './OauthServer.js';
import { readForm } from './readClient.js';

type Handler = (c: Context<AppEnv>) => Response | Promise<Response>;

/** `GET /oauth2/authorize`: the consent page, or the refusal: on a page where the client cannot be trusted with it. */
export function askConsent(server: OauthServer, allowOrigins: readonly string[]): Handler {
  return (c) => {
    const checked = checkAuthorization(c.req.queries(), server.clients, allowOrigins);
    switch (checked.kind) {
      case 'page':
        return refusalPage(checked.why);
      case 'redirect':
        return goBack(c, checked.redirectUri, {
          error: checked.error,
          error_description: checked.why,
          state: checked.state,
        });
      case 'ok': {
        const { authorization } = checked;
        const formToken = server.forms.issue(authorization);
        return consentPage(authorization, server.clients.nameOf(authorization.clientId), formToken);
      }
    }
  };
}

/**
 * `POST /oauth2/authorize`: what the person has said. Only the page itself can post it: its token works once, and a page of
 * another origin, which could have read it here on one machine, is refused by its `Origin`.
 */
export function takeConsent(server: OauthServer): Handler {
  return async (c) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${c.env.exchange.host}`) {
      return refusalPage('Another page has tried to answer for you.', 403);
    }
    const form = await readForm(c);
    const authorization = form instanceof Response ? null : server.forms.take(form.get('form_token') ?? '');
    if (form instanceof Response || !authorization) {
      return refusalPage('This page was used before, or has been open for too long.', 403);
    }
    const { clientId, redirectUri, scopes, state, challenge, nonce } = authorization;
    const workspaceId = form.get('workspace_id') ?? '';
    if (form.get('decision') !== 'allow' || !isWorkspace(workspaceId)) {
      const error_description = 'the person has not allowed it';
      return goBack(c, redirectUri, { error: 'access_denied', error_description, state });
    }
    const issuer = issuerOf(c.env.exchange.host);
    const grant = server.grants.add({ clientId, scopes, workspaceId, issuer });
    const authTime = server.nowSeconds;
    const code = server.codes.issue({ grant, redirectUri, challenge, nonce, authTime });
    return goBack(c, redirectUri, { code, state });
  };
}

/** Always with `iss` (RFC 9207), so that the client can tell who has answered. */
function goBack(
  c: Context<AppEnv>,
  redirectUri: string,
  parameters: Record<string, string | null>,
): Response {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...parameters, iss: issuerOf(c.env.exchange.host) })) {
    if (value !== null) {
      target.searchParams.set(name, value);
    }
  }
  return new Response(null, {
    status: 303,
    headers: { location: target.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  });
}
