import * as oauth from 'oauth4webapi';
import { isLoopback } from '../../../core/client/endpointUrl.js';
import { offeredScopes } from '../../../core/oauth/offeredScopes.js';
import type { Clock } from '../../../platform/clock/Clock.js';
import { discover, type Server } from './discover.js';
import { limitedFetch } from './limitedFetch.js';
import type { SignInFlow, Tokens } from './SignInFlow.js';
import { mismatch } from './mismatch.js';
import { signInError } from './signInError.js';

/** Who signs people in, where, and for what. */
export interface SignInFlowOptions {
  issuer: URL;
  clientId: string;
  /** Null: what the server offers of what the kit can use. */
  scopes: readonly string[] | null;
  fetch: typeof fetch;
  clock: Clock;
}

/** All that the hooks and components do. */
const OWN_SCOPES = ['streamloop:read', 'streamloop:write', 'streamloop:destructive'];
/** Which scope brings a refresh token is not documented; this is what OpenID Connect calls it. */
const OFFLINE = 'offline_access';

/** The steps of a sign-in, by `oauth4webapi`. Loaded when somebody signs in, and not before. */
export function createSignInFlow({
  issuer,
  clientId,
  scopes,
  clock,
  ...options
}: SignInFlowOptions): SignInFlow {
  const http = {
    [oauth.customFetch]: limitedFetch(options.fetch, clock),
    [oauth.allowInsecureRequests]: isLoopback(issuer.href),
  };
  const client: oauth.Client = {
    client_id: clientId,
    // Times of id tokens are compared with our clock.
    get [oauth.clockSkew]() {
      return Math.round((clock.now() - Date.now()) / 1000);
    },
  };
  const auth = oauth.None();
  let known: Promise<Server> | null = null;
  const server = (): Promise<Server> => {
    known ??= discover(issuer, http[oauth.customFetch]).catch((cause: unknown) => {
      known = null;
      throw cause;
    });
    return known;
  };
  const asked = ({ scopes_supported: supported }: Server): readonly string[] =>
    scopes ?? [...offeredScopes(OWN_SCOPES, supported), ...(supported?.includes(OFFLINE) ? [OFFLINE] : [])];

  /** Tokens that are renewed a little before they end, so that no call meets the end. */
  function read(
    answer: oauth.TokenEndpointResponse,
    before: Pick<Tokens, 'refreshToken' | 'scopes'>,
  ): Tokens {
    if (answer.token_type !== 'bearer') throw new oauth.UnsupportedOperationError('token type');
    const lifeMs = answer.expires_in === undefined ? null : answer.expires_in * 1000;
    const now = clock.now();
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? before.refreshToken,
      expiresAt: lifeMs === null ? null : now + lifeMs,
      renewAt: lifeMs === null ? null : now + lifeMs - Math.min(30_000, lifeMs / 10),
      scopes: answer.scope?.split(' ').filter(Boolean) ?? before.scopes,
    };
  }

  return {
    begin: (redirectUri, returnTo) =>
      told('sign-in-failed', async () => {
        const as = await server();
        const list = asked(as);
        const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
        const nonce = list.includes('openid') ? oauth.generateRandomNonce() : undefined;
        const url = new URL(as.authorization_endpoint);
        for (const [name, value] of Object.entries({
          response_type: 'code',
          client_id: clientId,
          redirect_uri: redirectUri,
          scope: list.join(' '),
          state,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(nonce === undefined ? {} : { nonce }),
        }))
          url.searchParams.set(name, value);
        return { url: url.href, pending: { issuer: issuer.href, state, verifier, nonce, returnTo } };
      }),

    finish: (answer, redirectUri, pending) =>
      // A code that the server does not take with our verifier is somebody else's.
      told('sign-in-mismatch', async () => {
        if (pending.issuer !== issuer.href) throw mismatch('It was begun with another authorization server.');
        const as = await server();
        const { nonce } = pending;
        const checked = await check(() => oauth.validateAuthResponse(as, client, answer, pending.state));
        const response = await oauth.authorizationCodeGrantRequest(
          as,
          client,
          auth,
          checked,
          redirectUri,
          pending.verifier,
          http,
        );
        const tokens = await check(() =>
          oauth.processAuthorizationCodeResponse(as, client, response, {
            ...(nonce === undefined ? {} : { expectedNonce: nonce, requireIdToken: true }),
          }),
        );
        return read(tokens, { refreshToken: null, scopes: asked(as) });
      }),

    refresh: (tokens) =>
      told('not-signed-in', async () => {
        const as = await server();
        const response = await oauth.refreshTokenGrantRequest(as, client, auth, tokens.refreshToken, http);
        return read(await oauth.processRefreshTokenResponse(as, client, response), tokens);
      }),

    revoke: ({ refreshToken, accessToken }) =>
      told('sign-in-failed', async () => {
        const as = await server();
        if (as.revocation_endpoint === undefined) return;
        // The one that lives longer; servers end the other one with it (RFC 7009, 2.1).
        const response = await oauth.revocationRequest(as, client, auth, refreshToken ?? accessToken, http);
        await oauth.processRevocationResponse(response);
      }),
  };
}

/** `refusedGrant`: what it means that the server does not take the code or the refresh token. */
async function told<T>(
  refusedGrant: 'not-signed-in' | 'sign-in-mismatch' | 'sign-in-failed',
  run: () => Promise<T>,
) {
  try {
    return await run();
  } catch (cause) {
    throw signInError(cause, refusedGrant);
  }
}

/** State and issuer (RFC 9207), and the claims of an id token, are those of our question, or it is not our answer. */
async function check<T>(validate: () => T | Promise<T>): Promise<T> {
  try {
    return await validate();
  } catch (cause) {
    const isOurs = cause instanceof oauth.OperationProcessingError && isAboutUs(cause.cause);
    throw isOurs ? mismatch(`The library says: ${cause.message}.`) : cause;
  }
}

/** The library says what it has looked at: the parameters of the address, or the claims of an id token. */
const isAboutUs = (looked: unknown): boolean =>
  typeof looked === 'object' && looked !== null && ('parameters' in looked || 'claims' in looked);
