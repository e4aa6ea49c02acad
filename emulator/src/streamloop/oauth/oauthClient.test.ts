import * as oauth from 'oauth4webapi';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../../testSupport/startTestEmulator.js';

const insecure = { [oauth.allowInsecureRequests]: true };
const redirectUri = 'http://127.0.0.1:5173/callback';

/** What a person does on the consent page. */
async function consent(page: URL, decision: 'allow' | 'deny', workspaceId: string): Promise<URL> {
  const html = await (await fetch(page)).text();
  const body = new URLSearchParams({
    form_token: /name="form_token" value="([^"]+)"/.exec(html)?.[1] ?? '',
    workspace_id: workspaceId,
    decision,
  });
  const answer = await fetch(new URL(page.pathname, page), { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

async function discover({ emulator, clock }: TestEmulator, algorithm: 'oauth2' | 'oidc') {
  const issuer = new URL(`${emulator.url}/streamloop`);
  const found = await oauth.discoveryRequest(issuer, { algorithm, ...insecure });
  const as = await oauth.processDiscoveryResponse(issuer, found);
  const clockSkew = Math.round((clock.now() - Date.now()) / 1000);
  const clientFor = (id: string): oauth.Client => ({ client_id: id, [oauth.clockSkew]: clockSkew });
  return { as, clientFor };
}

test.each(['oauth2', 'oidc'] as const)(
  'a public client signs in, refreshes and signs out: %s',
  async (algorithm) => {
    const emulator = await startTestEmulator();
    const { as, clientFor } = await discover(emulator, algorithm);
    const client = clientFor('spa');
    const verifier = oauth.generateRandomCodeVerifier();
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
    const page = new URL(as.authorization_endpoint ?? '');
    page.search = new URLSearchParams({
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'streamloop:write openid offline_access',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).toString();
    const back = await consent(page, 'allow', 'wksp_team');
    const parameters = oauth.validateAuthResponse(as, client, back, state);
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      oauth.None(),
      parameters,
      redirectUri,
      verifier,
      insecure,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(as, answer, insecure);
    expect(tokens).toMatchObject({ expires_in: 3600, scope: 'streamloop:write openid offline_access' });
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ sub: 'user_emulator', nonce });

    const read = async (token: string, path = '/streams') =>
      (await emulator.call({ path: `/streamloop/v1${path}`, headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect(await read(tokens.access_token)).toBe(200);

    const refreshed = await oauth.processRefreshTokenResponse(
      as,
      client,
      await oauth.refreshTokenGrantRequest(as, client, oauth.None(), tokens.refresh_token ?? '', insecure),
    );
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token);
    expect(await read(refreshed.access_token)).toBe(200);

    const revoked = await oauth.revocationRequest(
      as,
      client,
      oauth.None(),
      refreshed.refresh_token ?? '',
      insecure,
    );
    await oauth.processRevocationResponse(revoked);
    expect(await read(refreshed.access_token)).toBe(401);
  },
);

test.each([oauth.ClientSecretBasic, oauth.ClientSecretPost])(
  'a client registers and proves itself with its secret',
  async (auth) => {
    const emulator = await startTestEmulator();
    const { as, clientFor } = await discover(emulator, 'oauth2');
    const registered = await oauth.processDynamicClientRegistrationResponse(
      await oauth.dynamicClientRegistrationRequest(
        as,
        { redirect_uris: [redirectUri], client_name: 'Shop & Co' },
        insecure,
      ),
    );
    const client = clientFor(registered.client_id);
    const verifier = oauth.generateRandomCodeVerifier();
    const page = new URL(as.authorization_endpoint ?? '');
    page.search = new URLSearchParams({
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).toString();
    expect(await (await fetch(page)).text()).toContain('Shop &#38; Co');
    const redeem = async (secret: string) => {
      const back = await consent(page, 'allow', 'wksp_home');
      const parameters = oauth.validateAuthResponse(as, client, back, oauth.expectNoState);
      const request = oauth.authorizationCodeGrantRequest(
        as,
        client,
        auth(secret),
        parameters,
        redirectUri,
        verifier,
        insecure,
      );
      return oauth.processAuthorizationCodeResponse(as, client, await request);
    };
    await expect(redeem('wrong')).rejects.toMatchObject({ status: 401 });
    const tokens = await redeem(v.parse(v.string(), registered.client_secret));
    expect(tokens).toMatchObject({ scope: 'streamloop:read' });
    expect(tokens.refresh_token).toBeUndefined();
  },
);

test('a person who says no sends the client access_denied', async () => {
  const emulator = await startTestEmulator();
  const { as, clientFor } = await discover(emulator, 'oauth2');
  const page = new URL(as.authorization_endpoint ?? '');
  page.search = new URLSearchParams({
    client_id: 'spa',
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    state: 's',
  }).toString();
  const back = await consent(page, 'deny', 'wksp_home');
  expect(() => oauth.validateAuthResponse(as, clientFor('spa'), back, 's')).toThrow(
    expect.objectContaining({ error: 'access_denied' }),
  );
});
