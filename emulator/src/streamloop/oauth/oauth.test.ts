import { describe, expect, test } from 'vitest';
import {
  authorizeLoop,
  authorizePath,
  postForm,
  redirectUri,
  signIn,
  verifier,
} from '../../testSupport/authorizeLoop.js';
import { textContaining } from '../../testSupport/matchers.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../../testSupport/startTestEmulator.js';

const TOKEN = '/streamloop/oauth2/token';

function redeem({ call }: TestEmulator, target: URL, fields: Record<string, string> = {}) {
  return postForm(call, TOKEN, {
    grant_type: 'authorization_code',
    client_id: 'app',
    code: target.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...fields,
  });
}

function refresh({ call }: TestEmulator, refreshToken: string, fields: Record<string, string> = {}) {
  const form = { grant_type: 'refresh_token', client_id: 'app', refresh_token: refreshToken, ...fields };
  return postForm(call, TOKEN, form);
}

const invalidGrant = [400, { error: 'invalid_grant' }];

describe('metadata', () => {
  test.each([
    '/.well-known/oauth-authorization-server/streamloop',
    '/streamloop/.well-known/oauth-authorization-server',
    '/.well-known/openid-configuration/streamloop',
    '/streamloop/.well-known/openid-configuration',
  ])('%s names the issuer by the host that was asked', async (path) => {
    const { call, emulator } = await startTestEmulator();
    for (const host of [`127.0.0.1:${emulator.port}`, `localhost:${emulator.port}`]) {
      expect((await call({ path, headers: { host } })).json).toMatchObject({
        issuer: `http://${host}/streamloop`,
        token_endpoint: `http://${host}/streamloop/oauth2/token`,
        code_challenge_methods_supported: ['S256'],
      });
    }
  });
});

describe('what is asked for', () => {
  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: '' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ scope: 'streamloop:everything' }, 'invalid_scope'],
    [{ prompt: 'none' }, 'interaction_required'],
    [{ response_mode: 'fragment' }, 'invalid_request'],
  ])('%j is told the client: %s', async (extra, error) => {
    const { call, emulator } = await startTestEmulator();
    const { status, headers } = await call({ path: authorizePath({ extra }) });
    const target = new URL(headers.location ?? '');
    expect([status, `${target.origin}${target.pathname}`]).toEqual([303, redirectUri]);
    expect(Object.fromEntries(target.searchParams)).toMatchObject({
      error,
      state: 'st',
      iss: `http://127.0.0.1:${emulator.port}/streamloop`,
    });
  });

  test.each([
    { redirectUri: 'https://evil.example/callback' },
    { redirectUri: 'http://127.0.0.1.evil.example/' },
    { redirectUri: 'http://user@127.0.0.1/' },
    { redirectUri: 'http://127.0.0.1/#part' },
    { redirectUri: 'javascript:alert(1)' },
    { clientId: '' },
  ])('%j is told the person alone', async (asking) => {
    const { call } = await startTestEmulator();
    const { status, headers, text } = await call({ path: authorizePath(asking) });
    expect([status, headers.location]).toEqual([400, undefined]);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toContain('role="alert"');
  });

  test('a parameter that comes twice is refused', async () => {
    const { call } = await startTestEmulator();
    const { headers } = await call({ path: `${authorizePath()}&scope=openid` });
    expect(headers.location).toContain('error=invalid_request');
  });

  test('an allowed origin may be sent back to; a client that has registered only to its own addresses', async () => {
    const { call } = await startTestEmulator({ allowOrigins: ['https://app.example'] });
    expect((await call({ path: authorizePath({ redirectUri: 'https://app.example/cb' }) })).status).toBe(200);
    const body = JSON.stringify({ redirect_uris: [redirectUri], token_endpoint_auth_method: 'none' });
    const { json } = await call({ method: 'POST', path: '/streamloop/oauth2/register', body });
    const clientId = (json as { client_id: string }).client_id;
    expect((await call({ path: authorizePath({ clientId }) })).status).toBe(200);
    expect((await call({ path: authorizePath({ clientId, redirectUri: `${redirectUri}x` }) })).status).toBe(
      400,
    );
  });
});

describe('the consent page', () => {
  test('runs no script, sits in no frame, and posts to itself or to where the person goes back', async () => {
    const { call } = await startTestEmulator();
    const { headers, text } = await call({ path: authorizePath({ clientId: '<b>"app"' }) });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("form-action 'self' http://127.0.0.1:5173");
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<b>"app"');
    expect(text).toContain('streamloop:read');
  });

  test('its form works once, and not for long', async () => {
    const emulator = await startTestEmulator();
    const { call, clock } = emulator;
    const open = async () =>
      /name="form_token" value="([^"]+)"/.exec((await call({ path: authorizePath() })).text)?.[1] ?? '';
    const post = (form_token: string, headers = {}) =>
      postForm(
        call,
        '/streamloop/oauth2/authorize',
        { form_token, decision: 'allow', workspace_id: 'wksp_home' },
        headers,
      );
    const token = await open();
    expect((await post(token)).status).toBe(303);
    expect((await post(token)).status).toBe(403);
    expect((await post('made-up')).status).toBe(403);
    const old = await open();
    clock.advance(600_000);
    expect((await post(old)).status).toBe(403);
    // A page on another port of this machine can read the form, but not post it.
    expect((await post(await open(), { origin: 'http://localhost:1' })).status).toBe(403);
    expect((await post(await open(), { origin: 'null' })).status).toBe(403);
    const own = { origin: emulator.emulator.url };
    expect((await post(await open(), own)).status).toBe(303);
  });

  test.each([{ decision: 'deny' as const }, { workspaceId: 'wksp_other' }])(
    '%j is access_denied',
    async (asking) => {
      const target = await authorizeLoop(await startTestEmulator(), asking);
      expect(target.searchParams.get('error')).toBe('access_denied');
      expect(target.searchParams.get('code')).toBeNull();
    },
  );
});

describe('a code', () => {
  test.each([
    { code_verifier: 'w'.repeat(64) },
    { code_verifier: 'v'.repeat(42) },
    { redirect_uri: `${redirectUri}2` },
    { client_id: 'other' },
    { code: 'made-up' },
  ])('with %j opens nothing, and is spent', async (fields) => {
    const emulator = await startTestEmulator();
    const target = await authorizeLoop(emulator);
    const refused = await redeem(emulator, target, fields);
    expect([refused.status, refused.json]).toMatchObject(invalidGrant);
    const after = await redeem(emulator, target);
    expect(after.status).toBe('code' in fields ? 200 : 400);
  });

  test('lasts a minute', async () => {
    const emulator = await startTestEmulator();
    const target = await authorizeLoop(emulator);
    emulator.clock.advance(60_000);
    expect((await redeem(emulator, target)).json).toMatchObject({ error: 'invalid_grant' });
  });

  test('shown a second time ends what the first has brought', async () => {
    const emulator = await startTestEmulator();
    const target = await authorizeLoop(emulator);
    const { json } = await redeem(emulator, target);
    const tokens = json as { access_token: string; refresh_token: string };
    expect((await redeem(emulator, target)).status).toBe(400);
    expect((await refresh(emulator, tokens.refresh_token)).json).toMatchObject({ error: 'invalid_grant' });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect((await emulator.call({ path: '/streamloop/v1/me', headers })).status).toBe(401);
  });

  test('is redeemed once, by however many at a time', async () => {
    const emulator = await startTestEmulator();
    const target = await authorizeLoop(emulator);
    const answers = await Promise.all(Array.from({ length: 5 }, () => redeem(emulator, target)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });
});

describe('a refresh token', () => {
  test('is there for offline_access alone', async () => {
    const tokens = await signIn(await startTestEmulator(), { scope: 'streamloop:read' });
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type']);
  });

  test('is renewed with each use; an old one ends the whole grant', async () => {
    const emulator = await startTestEmulator();
    const first = await signIn(emulator);
    const second = (await refresh(emulator, first.refresh_token)).json as { refresh_token: string };
    const reused = await refresh(emulator, first.refresh_token);
    expect([reused.status, reused.json]).toMatchObject(invalidGrant);
    expect((await refresh(emulator, second.refresh_token)).status).toBe(400);
  });

  test('may ask for less, not for more, and belongs to its client', async () => {
    const emulator = await startTestEmulator();
    const { refresh_token: token } = await signIn(emulator, {
      scope: 'streamloop:write offline_access openid',
    });
    expect((await refresh(emulator, token, { scope: 'streamloop:destructive' })).json).toMatchObject({
      error: 'invalid_scope',
    });
    expect((await refresh(emulator, token, { client_id: 'other' })).json).toMatchObject({
      error: 'invalid_grant',
    });
    expect((await refresh(emulator, token, { scope: 'streamloop:write' })).json).toMatchObject({
      scope: 'streamloop:write',
    });
  });

  test('works after the access tokens were expired, and not after the grants were revoked', async () => {
    const emulator = await startTestEmulator();
    const tokens = await signIn(emulator);
    await emulator.control('POST', '/streamloop/expire-tokens', {});
    const next = await refresh(emulator, tokens.refresh_token);
    expect(next.status).toBe(200);
    await emulator.control('POST', '/streamloop/revoke', {});
    const last = await refresh(emulator, (next.json as { refresh_token: string }).refresh_token);
    expect([last.status, last.json]).toMatchObject(invalidGrant);
  });
});

test.each([
  [{ grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
  [{ grant_type: '' }, 400, 'unsupported_grant_type'],
  [{ client_id: '' }, 401, 'invalid_client'],
  [{ code_verifier: '' }, 400, 'invalid_request'],
])('the token endpoint refuses %j', async (fields, status, error) => {
  const emulator = await startTestEmulator();
  const answer = await redeem(emulator, await authorizeLoop(emulator), fields);
  expect([answer.status, answer.json]).toMatchObject([
    status,
    { error, error_description: textContaining('') },
  ]);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('the token endpoint takes forms only, and one way to authenticate', async () => {
  const { call } = await startTestEmulator();
  const json = await call({
    method: 'POST',
    path: TOKEN,
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect([json.status, json.json]).toMatchObject([400, { error: 'invalid_request' }]);
  const authorization = `Basic ${Buffer.from('app:s').toString('base64')}`;
  const both = await postForm(call, TOKEN, { client_secret: 's' }, { authorization });
  expect(both.json).toMatchObject({ error: 'invalid_request' });
  const broken = await postForm(call, TOKEN, {}, { authorization: 'Basic ?' });
  expect([broken.status, broken.headers['www-authenticate']]).toEqual([401, textContaining('Basic')]);
});

test.each([
  [{}, 'invalid_redirect_uri'],
  [{ redirect_uris: [] }, 'invalid_redirect_uri'],
  [{ redirect_uris: ['http://evil.example/'] }, 'invalid_redirect_uri'],
  [
    { redirect_uris: [redirectUri], token_endpoint_auth_method: 'private_key_jwt' },
    'invalid_client_metadata',
  ],
])('a registration of %j is refused: %s', async (body, error) => {
  const { call } = await startTestEmulator();
  const answer = await call({
    method: 'POST',
    path: '/streamloop/oauth2/register',
    body: JSON.stringify(body),
  });
  expect([answer.status, answer.json]).toMatchObject([400, { error }]);
});

test('revoking: 200 for what is no token, not for the token of another client', async () => {
  const emulator = await startTestEmulator();
  const { access_token: token } = await signIn(emulator);
  const revoke = (fields: Record<string, string>) =>
    postForm(emulator.call, '/streamloop/oauth2/revoke', fields);
  expect((await revoke({ client_id: 'app', token: 'made-up' })).status).toBe(200);
  expect((await revoke({ client_id: 'other', token })).status).toBe(400);
  expect((await revoke({ client_id: 'app', token })).status).toBe(200);
  const headers = { authorization: `Bearer ${token}` };
  expect((await emulator.call({ path: '/streamloop/v1/me', headers })).status).toBe(401);
});

test('the history holds no key, token, code or verifier', async () => {
  const emulator = await startTestEmulator();
  const target = await authorizeLoop(emulator);
  const { json } = await redeem(emulator, target);
  const tokens = json as { access_token: string; refresh_token: string; id_token: string };
  await emulator.loop('POST', '/streams', { streamKey: 'very-secret' }, { 'x-api-key': 'sl_secret' });
  const text = JSON.stringify(await emulator.events());
  expect(text).toContain('"grant":"authorization_code"');
  const secrets = [
    tokens.access_token,
    tokens.refresh_token,
    tokens.id_token,
    target.searchParams.get('code') ?? '-',
    verifier,
    'sl_secret',
    'very-secret',
  ];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
