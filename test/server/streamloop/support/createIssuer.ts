import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.test/streamloop';
export const API = 'https://service.test/v1';
export const CLIENT_ID = 'app';

/** What is wrong with this authorization server. */
export interface Lies {
  nonce?: string;
  idTokenIssuer?: string;
  /** Signs ID tokens with a key that it does not publish. */
  foreignKey?: boolean;
  /** Metadata that are other ones; undefined for those that it does not give. */
  metadata?: Record<string, unknown>;
  /** How much longer its access tokens are. */
  padding?: number;
  /** Does not answer the token endpoint. */
  isDown?: boolean;
}

interface Grant {
  challenge: string;
  nonce: string | null;
  redirectUri: string;
  scope: string;
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, code: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail: code, code }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '7', 'ratelimit-remaining': '599' },
  });

/** An authorization server and a service behind one `fetch`, which a test can have lie. */
export async function createIssuer({ now = Date.now }: { now?: () => number } = {}) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const foreign = await generateKeyPair('ES256', { extractable: true });
  const grants = new Map<string, Grant>();
  const alive = new Set<string>();
  const refreshTokens = new Set<string>();
  const lies: Lies = {};
  /** Of the service: method and path with its query. */
  const calls: { asked: string; headers: Headers; body: string }[] = [];
  const tokenCalls: URLSearchParams[] = [];
  let made = 0;
  let lifeSeconds = 3600;
  let answer: (() => Response) | null = null;

  const idToken = ({ nonce }: Grant): Promise<string> =>
    new SignJWT({ nonce: lies.nonce ?? nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(lies.idTokenIssuer ?? ISSUER)
      .setAudience(CLIENT_ID)
      .setSubject('ann')
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(Math.floor(now() / 1000) + 300)
      .sign(lies.foreignKey ? foreign.privateKey : privateKey);

  const tokens = async (grant: Grant | null): Promise<Response> => {
    made += 1;
    const access = `access-${made}-${'x'.repeat(40 + (lies.padding ?? 0))}`;
    const refresh = `refresh-${made}-${'y'.repeat(40)}`;
    alive.add(access);
    refreshTokens.add(refresh);
    return json({
      access_token: access,
      refresh_token: refresh,
      token_type: 'Bearer',
      expires_in: lifeSeconds,
      scope: 'openid offline_access streamloop:read streamloop:write',
      ...(grant?.scope.includes('openid') ? { id_token: await idToken(grant) } : {}),
    });
  };

  const tokenEndpoint = async (form: URLSearchParams): Promise<Response> => {
    tokenCalls.push(form);
    if (lies.isDown) return json({ error: 'temporarily_unavailable' }, 503);
    if (form.get('grant_type') === 'refresh_token') {
      const used = form.get('refresh_token') ?? '';
      // Each works once.
      return refreshTokens.delete(used) ? tokens(null) : json({ error: 'invalid_grant' }, 400);
    }
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return grant && grant.challenge === challenge && grant.redirectUri === form.get('redirect_uri')
      ? tokens(grant)
      : json({ error: 'invalid_grant' }, 400);
  };

  const issuerPaths: Record<string, (body: string) => Promise<Response> | Response> = {
    '/.well-known/oauth-authorization-server/streamloop': () =>
      json({
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        revocation_endpoint: `${ISSUER}/revoke`,
        jwks_uri: `${ISSUER}/jwks`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        id_token_signing_alg_values_supported: ['ES256'],
        authorization_response_iss_parameter_supported: true,
        ...lies.metadata,
      }),
    '/streamloop/token': (body) => tokenEndpoint(new URLSearchParams(body)),
    '/streamloop/jwks': async () =>
      json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', use: 'sig', alg: 'ES256' }] }),
    '/streamloop/revoke': (body) => {
      const token = new URLSearchParams(body).get('token') ?? '';
      refreshTokens.delete(token);
      return new Response(null, { status: 200 });
    },
  };

  return {
    calls,
    tokenCalls,
    lies,
    /** Of access tokens that are given from now on. */
    live: (seconds: number): void => void (lifeSeconds = seconds),
    /** No access token works any more; refresh tokens do. */
    expireAll: (): void => alive.clear(),
    revokeAll(): void {
      alive.clear();
      refreshTokens.clear();
    },
    refreshTokens: (): number => refreshTokens.size,
    /** What the service answers from now on in place of its own. */
    answerWith: (make: (() => Response) | null): void => void (answer = make),
    fetch: (async (input, init) => {
      const request = new Request(input, init);
      const { method, headers } = request;
      const url = new URL(request.url);
      const body = await request.text();
      if (url.origin === new URL(ISSUER).origin)
        return issuerPaths[url.pathname]?.(body) ?? new Response(null, { status: 404 });
      calls.push({ asked: `${method} ${url.pathname}${url.search}`, headers, body });
      const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? '';
      if (!alive.has(token) && !headers.has('x-api-key')) return problem(401, 'UNAUTHENTICATED');
      return answer ? answer() : json({ data: [], page: { hasMore: false, nextCursor: null } });
    }) satisfies typeof fetch,
    /** A person says yes to what the page at `location` asks: where the browser is sent back to. */
    allow(location: string): URL {
      const asked = new URL(location).searchParams;
      const code = `code-${grants.size}-${'z'.repeat(30)}`;
      grants.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce'),
        scope: asked.get('scope') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
      });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('iss', ISSUER);
      return back;
    },
    problem,
  };
}

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;
