import { describe, expect, it } from 'vitest';
import { createAuthServer } from '../testSupport/createAuthServer.js';
import { CALLBACK, createBrowserAuthRig as rig } from '../testSupport/createBrowserAuthRig.js';
import { createTestPage } from '../testSupport/createTestPage.js';
import { createTestStorage } from '../testSupport/createTestStorage.js';
import { createBrowserAuth } from './createBrowserAuth.js';

const any = { refused: null };

describe('a sign-in', () => {
  it('sends the person to the server with PKCE, state and nonce', async () => {
    const { load, browser, storage } = await rig();
    await load().signIn();
    const url = new URL(browser.left[0] ?? '');
    expect(url.origin + url.pathname).toBe('https://auth.example/authorize');
    const { state, nonce, code_challenge: challenge, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: CALLBACK,
      scope: 'openid streamloop:read offline_access',
      code_challenge_method: 'S256',
    });
    const kept: unknown = JSON.parse(storage.written[0] ?? '');
    expect(kept).toEqual({
      issuer: 'https://auth.example/',
      state,
      nonce,
      verifier: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      returnTo: '/streams?tab=1#top',
    });
    expect(browser.left[0]).not.toContain((kept as { verifier: string }).verifier);
    expect(challenge).toMatch(/^[\w-]{43}$/);
  });

  it('comes back, cleans the address first, and is signed in where it was begun', async () => {
    const { signIn, browser, storage } = await rig();
    const auth = await signIn({ other: '1' });
    expect(auth.getSnapshot()).toEqual({
      status: 'signed-in',
      scopes: ['openid', 'streamloop:read', 'offline_access'],
      workspaceId: null,
      canSignIn: true,
      signInId: null,
      error: null,
    });
    expect(browser.shown).toEqual([`${CALLBACK}?other=1`, 'https://app.example/streams?tab=1#top']);
    expect(storage.values.size).toBe(0);
    expect(await auth.getAccessToken(any)).toMatch(/^access-secret/);
  });

  it('takes an id token of a server that does not say with what it signs them', async () => {
    const { signIn } = await rig({}, { metadata: { id_token_signing_alg_values_supported: undefined } });
    expect((await signIn()).getSnapshot().status).toBe('signed-in');
  });

  it('begins when somebody subscribes, or asks for a token', async () => {
    const { load, server, browser } = await rig();
    await load().signIn();
    browser.address = server.allow(browser.left[0] ?? '');
    const auth = load();
    expect(auth.getSnapshot().status).toBe('unknown');
    // Twice, as in strict mode.
    auth.subscribe(() => undefined)();
    auth.subscribe(() => undefined);
    expect(await auth.getAccessToken(any)).toMatch(/^access-secret/);
    expect(server.requests.filter(({ grantType }) => grantType === 'authorization_code')).toHaveLength(1);
  });

  it('is over after a reload', async () => {
    const { signIn, load } = await rig();
    await signIn();
    const auth = load();
    await auth.check();
    expect(auth.getSnapshot().status).toBe('signed-out');
    await expect(auth.getAccessToken(any)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it.each<[string, Record<string, string | null>, string]>([
    ['another state', { state: 'planted' }, 'sign-in-mismatch'],
    ['another issuer', { iss: 'https://evil.example' }, 'sign-in-mismatch'],
    ['no issuer, where the server says that it gives one', { iss: null }, 'sign-in-mismatch'],
    ['another code', { code: 'planted' }, 'sign-in-mismatch'],
    ['a refusal', { code: null, error: 'access_denied' }, 'access-denied'],
    ['a failure', { code: null, error: 'server_error', error_description: 'sl_key' }, 'sign-in-failed'],
    ['a refusal with another state', { state: 'x', error: 'access_denied' }, 'sign-in-mismatch'],
  ])('with %s is refused', async (_, change, code) => {
    const { signIn, browser, storage } = await rig();
    const auth = await signIn(change);
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code, stage: 'sign-in' } });
    await expect(auth.getAccessToken(any)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(browser.address).toBe(CALLBACK);
    expect(storage.values.size).toBe(0);
    expect(auth.getSnapshot().error?.message).not.toMatch(/sl_key|secret/);
  });

  it('that this page has not begun is refused', async () => {
    const { load, browser, server } = await rig();
    browser.address = `${CALLBACK}?code=planted&state=planted&iss=https://auth.example`;
    const auth = load();
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'sign-in-mismatch' } });
    expect(browser.address).toBe(CALLBACK);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['verifier', 'sign-in-mismatch'],
    ['issuer', 'sign-in-mismatch'],
  ])('with another %s in the storage is refused', async (field, code) => {
    const { load, browser, server, storage } = await rig();
    await load().signIn();
    for (const [name, value] of storage.values) {
      const kept = JSON.parse(value) as Record<string, string>;
      storage.values.set(
        name,
        JSON.stringify({ ...kept, [field]: `https://other.example/${'x'.repeat(43)}` }),
      );
    }
    browser.address = server.allow(browser.left[0] ?? '');
    const auth = load();
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code } });
  });

  it.each([() => 'another', () => null])('with a nonce that is not ours is refused', async (nonceOf) => {
    const { signIn } = await rig({}, { nonceOf });
    const auth = await signIn();
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'sign-in-mismatch' } });
  });

  it('takes an answer for another page for nothing', async () => {
    const { load, browser } = await rig();
    browser.address = 'https://app.example/streams?code=1&state=2';
    const auth = load();
    await auth.check();
    expect(auth.getSnapshot().status).toBe('signed-out');
    expect(browser.address).toContain('code=1');
  });

  it.each([
    ['no such server', { metadata: { issuer: 'https://evil.example' } }],
    ['an address without https', { metadata: { token_endpoint: 'http://auth.example/token' } }],
    ['a script for an address', { metadata: { authorization_endpoint: 'javascript:alert(1)//' } }],
  ])('fails with %s', async (_, options) => {
    const { load, browser } = await rig({}, options);
    const auth = load();
    await auth.signIn();
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'sign-in-failed' } });
    expect(browser.left).toEqual([]);
  });

  it('fails, and can be tried again, where the server does not answer', async () => {
    let isUp = false;
    const up = await rig();
    const { load, browser, clock } = await rig({
      fetch: (...args) => (isUp ? up.server.fetch(...args) : new Promise(() => undefined)),
    });
    const auth = load();
    const first = auth.signIn();
    await clock.advance(10_000);
    // The module is loaded before the clock can run out.
    await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(10_000);
    await first;
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'sign-in-failed' } });
    isUp = true;
    await auth.signIn();
    expect(browser.left).toHaveLength(1);
  });

  it('once more, such as for more scopes, ends nothing where no answer comes', async () => {
    const { signIn, browser } = await rig();
    const auth = await signIn();
    const before = auth.getSnapshot();
    const token = await auth.getAccessToken(any);
    for (let i = 0; i < 2; i += 1) await auth.signIn();
    expect(browser.left).toHaveLength(3);
    expect(auth.getSnapshot().status).toBe('signing-in');
    // Back, as the browser has kept the page.
    await auth.check();
    expect(auth.getSnapshot()).toEqual(before);
    expect(await auth.getAccessToken(any)).toBe(token);
  });

  it.each<[string, Record<string, string | null> | null, string]>([
    ['cannot be begun', null, 'sign-in-failed'],
    ['is refused', { code: null, error: 'access_denied' }, 'access-denied'],
  ])('once more that %s ends nothing either, and says why', async (_, change, code) => {
    const { signIn, browser, server, storage } = await rig();
    const auth = await signIn();
    if (!change)
      storage.setItem = () => {
        throw new Error('full');
      };
    await auth.signIn();
    if (change) browser.address = server.allow(browser.left.at(-1) ?? '', change);
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', error: { code } });
    expect(await auth.getAccessToken(any)).toMatch(/^access-secret/);
  });

  it('once more, and signed out meanwhile, is signed out', async () => {
    const { signIn } = await rig();
    const auth = await signIn();
    await auth.signIn();
    await auth.signOut();
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', scopes: [] });
    await auth.signIn();
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', scopes: [] });
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'streams', '/a\nb', ''])(
    'returns to this server only: %j',
    async (returnTo) => {
      const { load, browser } = await rig();
      await expect(load().signIn({ returnTo })).rejects.toMatchObject({ code: 'invalid-option' });
      expect(browser.left).toEqual([]);
    },
  );

  it.each(['http://auth.example', 'nothing', 'https://auth.example?x=1', 'ftp://auth.example'])(
    'takes no issuer such as %s',
    async (issuer) => {
      await expect(rig({ issuer }).then(({ load }) => load())).rejects.toMatchObject({
        code: 'invalid-option',
      });
    },
  );

  it('takes plain http on this machine', async () => {
    const issuer = 'http://127.0.0.1:4600';
    const { signIn } = await rig({ issuer }, { issuer });
    expect((await signIn()).getSnapshot().status).toBe('signed-in');
  });

  it.each([
    [['offline_access'], 'streamloop:read streamloop:write streamloop:destructive offline_access'],
    [undefined, 'streamloop:read streamloop:write streamloop:destructive'],
    [['streamloop:read', 'openid', 'offline_access'], 'streamloop:read offline_access'],
  ])('asks by default for what the server offers (%j)', async (scopes_supported, scope) => {
    const server = await createAuthServer({ now: Date.now, metadata: { scopes_supported } });
    const browser = createTestPage();
    const options = { issuer: 'https://auth.example', clientId: 'app', redirectUri: '/signed-in' };
    const auth = createBrowserAuth({
      ...options,
      fetch: server.fetch,
      page: browser.page,
      storage: createTestStorage(),
    });
    await auth.signIn();
    const asked = new URL(browser.left[0] ?? '').searchParams;
    expect(asked.get('scope')).toBe(scope);
    expect(asked.get('redirect_uri')).toBe(CALLBACK);
  });
});
