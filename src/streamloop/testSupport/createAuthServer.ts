import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';

interface Grant {
  scope: string;
  refreshToken: string | null;
  accessTokens: string[];
  ended: boolean;
}

interface Code {
  challenge: string;
  redirectUri: string;
  clientId: string;
  scope: string;
  nonce: string | null;
}

/** What a test can change of the server before it answers. */
export interface AuthServerOptions {
  issuer?: string;
  expiresIn?: number | null;
  metadata?: Record<string, unknown>;
  /** Whether a renewal brings a new refresh token. */
  rotates?: boolean;
  nonceOf?: (nonce: string | null) => string | null;
  /** Unix milliseconds, for the times of id tokens. */
  now: () => number;
}

/** An authorization server in memory: authorization code with PKCE, rotating refresh tokens, id tokens by `jose`. */
export async function createAuthServer({
  issuer = 'https://auth.example',
  expiresIn = 600,
  metadata = {},
  rotates = true,
  nonceOf = (nonce) => nonce,
  now,
}: AuthServerOptions) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
  const codes = new Map<string, Code>();
  const grants: Grant[] = [];
  const requests: { path: string; grantType: string | null }[] = [];
  /** Answers of the next requests for tokens, instead of the right ones. */
  const faults: (Response | Error)[] = [];
  let count = 0;
  const draw = (kind: string): string => `${kind}-secret-${(count += 1)}`;
  const json = (body: unknown, status = 200): Response => Response.json(body, { status });
  const refuse = (error: string): Response => json({ error, error_description: 'so it is' }, 400);

  async function answerTokens(grant: Grant, code: Code): Promise<Response> {
    const accessToken = draw('access');
    grant.accessTokens.push(accessToken);
    const isNew = grant.refreshToken === null || rotates;
    if (code.scope.includes('offline_access') && isNew) grant.refreshToken = draw('refresh');
    else if (!code.scope.includes('offline_access')) grant.refreshToken = null;
    const nonce = nonceOf(code.nonce);
    const idToken = code.scope.includes('openid')
      ? await new SignJWT(nonce === null ? {} : { nonce })
          .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
          .setIssuer(issuer)
          .setAudience(code.clientId)
          .setSubject('user_1')
          .setIssuedAt(Math.floor(now() / 1000))
          .setExpirationTime(Math.floor(now() / 1000) + 600)
          .sign(privateKey)
      : undefined;
    return json({
      access_token: accessToken,
      token_type: 'Bearer',
      scope: code.scope,
      ...(expiresIn === null ? {} : { expires_in: expiresIn }),
      ...(isNew && grant.refreshToken ? { refresh_token: grant.refreshToken } : {}),
      ...(idToken ? { id_token: idToken } : {}),
    });
  }

  async function token(form: URLSearchParams): Promise<Response> {
    if (form.get('grant_type') === 'authorization_code') {
      const id = form.get('code') ?? '';
      const code = codes.get(id);
      codes.delete(id);
      const hash = await crypto.subtle.digest(
        'SHA-256',
        new TextEncoder().encode(form.get('code_verifier') ?? ''),
      );
      const isRight =
        code?.challenge === base64url.encode(new Uint8Array(hash)) &&
        code.redirectUri === form.get('redirect_uri');
      if (!code || !isRight) return refuse('invalid_grant');
      const grant: Grant = { scope: code.scope, refreshToken: null, accessTokens: [], ended: false };
      grants.push(grant);
      return answerTokens(grant, code);
    }
    const grant = grants.find(({ refreshToken }) => refreshToken === form.get('refresh_token'));
    if (!grant || grant.ended) {
      // One that was used before: somebody else has it.
      for (const other of grants) other.ended = true;
      return refuse('invalid_grant');
    }
    return answerTokens(grant, {
      challenge: '',
      redirectUri: '',
      clientId: '',
      scope: grant.scope.replace('openid', ''),
      nonce: null,
    });
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const form = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '');
    requests.push({ path: url.pathname, grantType: form.get('grant_type') });
    switch (url.pathname) {
      case '/.well-known/oauth-authorization-server':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          revocation_endpoint: `${issuer}/revoke`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          code_challenge_methods_supported: ['S256'],
          authorization_response_iss_parameter_supported: true,
          id_token_signing_alg_values_supported: ['ES256'],
          scopes_supported: ['openid', 'offline_access', 'streamloop:read'],
          ...metadata,
        });
      case '/jwks':
        return json({ keys: [jwk] });
      case '/revoke':
        for (const grant of grants)
          if (
            grant.refreshToken === form.get('token') ||
            grant.accessTokens.includes(form.get('token') ?? '')
          )
            grant.ended = true;
        return new Response(null, { status: 200 });
      default: {
        const fault = faults.shift();
        if (fault instanceof Error) throw fault;
        return fault ?? token(form);
      }
    }
  };

  return {
    fetch,
    requests,
    faults,
    grants,
    /** What the person does at the server: the address that the browser is sent back to. */
    allow(authorizeUrl: string, change: Record<string, string | null> = {}): string {
      const asked = new URL(authorizeUrl).searchParams;
      const code = draw('code');
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
        clientId: asked.get('client_id') ?? '',
        scope: asked.get('scope') ?? '',
        nonce: asked.get('nonce'),
      });
      const back = new URL(asked.get('redirect_uri') ?? '');
      for (const [name, value] of Object.entries({ code, state: asked.get('state'), iss: issuer, ...change }))
        if (value !== null) back.searchParams.set(name, value);
      return back.href;
    },
  };
}
