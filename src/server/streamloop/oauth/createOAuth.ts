import * as oauth from 'oauth4webapi';
import type { Clock } from '../../../platform/clock/Clock.js';
import { isLoopback } from '../../../core/client/endpointUrl.js';
import { idTokenAlgorithms } from '../../../core/oauth/idTokenAlgorithms.js';
import { readBounded } from '../../http/readBounded.js';
import { inTime } from '../../upstream/inTime.js';
import { defaultScopes } from './defaultScopes.js';
import type { Transaction } from './StreamloopSession.js';

/** What a token endpoint has given. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | undefined;
  /** Seconds from now. */
  expiresIn: number | undefined;
  /** Undefined where they are those that were asked for. */
  scopes: string[] | undefined;
}

/** The authorization server, as this handler's client talks to it. Rejects with errors of `oauth4webapi`, and of `inTime`. */
export interface OAuth {
  /** That the authorization server says where people sign in, and where codes are exchanged. */
  check(): Promise<void>;
  /** What people are asked for. */
  scopes(): Promise<readonly string[]>;
  authorizeUrl(transaction: Transaction): Promise<URL>;
  /** Checks state, issuer, nonce and the signature of an ID token. */
  exchange(callback: URL, transaction: Transaction): Promise<Tokens>;
  refresh(refreshToken: string): Promise<Tokens>;
  /** Where the server can; resolves without a word where it cannot. */
  revoke(token: string): Promise<void>;
}

const METADATA_MS = 3_600_000;
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1_000_000;

export interface OAuthOptions {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Sent as they are; undefined for those that the server offers of what the kit can use. */
  scopes: readonly string[] | undefined;
  fetch: typeof fetch;
  clock: Clock;
  /** Where the metadata are kept: they are the same for every call of one handler. */
  metadata: { current: { server: Promise<oauth.AuthorizationServer>; atMs: number } | null };
}

export function createOAuth(o: OAuthOptions): OAuth {
  const { clock } = o;
  const issuer = new URL(o.issuer);
  const client: oauth.Client = {
    client_id: o.clientId,
    [oauth.clockSkew]: Math.round((clock.now() - Date.now()) / 1000),
  };
  const auth = o.clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(o.clientSecret);

  /** With a time limit of its own for each request. */
  const timed = async (
    url: string,
    {
      body,
      ...init
    }: { body?: BodyInit | undefined; method: string; headers: Record<string, string>; redirect: 'manual' },
  ): Promise<Response> => {
    const asked = { ...init, ...(body === undefined ? {} : { body }) };
    return inTime({ clock, timeoutMs: TIMEOUT_MS }, async (signal) => {
      const response = await o.fetch(url, { ...asked, signal });
      // The body counts into the time.
      const text = await readBounded(response.body, MOST_BYTES);
      const { status, headers } = response;
      return new Response(text === '' ? null : text, { status, headers });
    });
  };
  const http = {
    [oauth.customFetch]: timed,
    // Only to a server on this machine: see readStreamloopSettings.
    [oauth.allowInsecureRequests]: isLoopback(o.issuer),
  };

  const discover = async (): Promise<oauth.AuthorizationServer> => {
    const response = await oauth.discoveryRequest(issuer, { ...http, algorithm: 'oauth2' });
    const found = await oauth.processDiscoveryResponse(issuer, response);
    // Whatever it is signed with, it is checked with a key of the server.
    return { id_token_signing_alg_values_supported: [...idTokenAlgorithms], ...found };
  };

  const server = (): Promise<oauth.AuthorizationServer> => {
    const { current } = o.metadata;
    if (current && clock.mono() - current.atMs < METADATA_MS) return current.server;
    const found = discover();
    o.metadata.current = { server: found, atMs: clock.mono() };
    // The next one asks again.
    found.catch(() => {
      if (o.metadata.current?.server === found) o.metadata.current = null;
    });
    return found;
  };

  return {
    async check() {
      const { authorization_endpoint: authorize, token_endpoint: token } = await server();
      if (authorize === undefined || token === undefined)
        throw new Error('The metadata name no authorization_endpoint or no token_endpoint.');
    },
    async scopes() {
      return o.scopes ?? defaultScopes((await server()).scopes_supported);
    },
    async authorizeUrl({ state, nonce, verifier, redirectUri, scopes }) {
      const { authorization_endpoint: endpoint } = await server();
      if (endpoint === undefined) throw new Error('The metadata name no authorization_endpoint.');
      const url = new URL(endpoint);
      const parameters = {
        response_type: 'code',
        client_id: o.clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        ...(scopes.includes('openid') ? { nonce } : {}),
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url;
    },
    async exchange(callback, { state, nonce, verifier, redirectUri, scopes }) {
      const wantsIdToken = scopes.includes('openid');
      const as = await server();
      const answer = oauth.validateAuthResponse(as, client, callback, state);
      const response = await oauth.authorizationCodeGrantRequest(
        as,
        client,
        auth,
        answer,
        redirectUri,
        verifier,
        http,
      );
      const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, {
        expectedNonce: wantsIdToken ? nonce : oauth.expectNoNonce,
        requireIdToken: wantsIdToken,
      });
      if (tokens.id_token !== undefined) await oauth.validateApplicationLevelSignature(as, response, http);
      return tokensOf(tokens);
    },
    async refresh(refreshToken) {
      const as = await server();
      const response = await oauth.refreshTokenGrantRequest(as, client, auth, refreshToken, http);
      return tokensOf(await oauth.processRefreshTokenResponse(as, client, response));
    },
    async revoke(token) {
      const as = await server();
      if (as.revocation_endpoint === undefined) return;
      await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, auth, token, http));
    },
  };
}

const tokensOf = (answer: oauth.TokenEndpointResponse): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  expiresIn: answer.expires_in,
  scopes: answer.scope?.split(' ').filter(Boolean),
});
