import { decodeProtectedHeader } from 'jose';
import { describe, expect, it, test } from 'vitest';
import { ISSUER } from './support/createIssuer.js';
import { APP, BASE, createBrowser, startStreamloopApp } from './support/startStreamloopApp.js';

const locationOf = (response: Response): string => response.headers.get('location') ?? '';

/** Where the browser is sent to by `auth/sign-in`. */
async function begin(
  { browser }: Awaited<ReturnType<typeof startStreamloopApp>>,
  returnTo = '/',
): Promise<URL> {
  const answer = await browser.go(`${BASE}/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`, 'none');
  expect(answer.status).toBe(303);
  return new URL(locationOf(answer));
}

describe('a sign-in', () => {
  it('goes by code and PKCE, ends where it began, and leaves nothing that a page could read', async () => {
    const app = await startStreamloopApp();
    const away = await begin(app, '/streams?tab=1#top');
    expect(`${away.origin}${away.pathname}`).toBe(`${ISSUER}/authorize`);
    expect(Object.fromEntries(away.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: `${APP}${BASE}/auth/callback`,
      code_challenge_method: 'S256',
    });
    expect(away.searchParams.get('state')?.length).toBeGreaterThan(30);
    expect(away.searchParams.get('nonce')?.length).toBeGreaterThan(30);

    const back = await app.browser.go(app.issuer.allow(away.href));
    expect([back.status, locationOf(back)]).toEqual([303, '/streams?tab=1#top']);
    for (const cookie of back.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-lv_streamloop/);
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/access-|refresh-/);
    }
    expect([...app.browser.cookies.keys()]).toEqual(['__Host-lv_streamloop']);
    expect(decodeProtectedHeader(app.browser.cookies.get('__Host-lv_streamloop') ?? '')).toMatchObject({
      alg: 'dir',
      enc: 'A256GCM',
      kid: 'k1',
    });
    const session = await app.browser.ask('GET', '/auth/session');
    expect(await session.json()).toEqual({
      signedIn: true,
      scopes: ['openid', 'offline_access', 'streamloop:read', 'streamloop:write'],
      workspaceId: null,
      canSignIn: true,
    });
    expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
    expect(app.issuer.calls[0]?.headers.get('authorization')).toMatch(/^Bearer access-1/);
    expect(JSON.stringify(app.events)).not.toMatch(/access-|refresh-|code-|verifier/);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), 'sign-in-mismatch'],
    ['no state', (url: URL) => url.searchParams.delete('state'), 'sign-in-mismatch'],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.test'), 'sign-in-mismatch'],
    ['no issuer', (url: URL) => url.searchParams.delete('iss'), 'sign-in-mismatch'],
    ['a code that is none', (url: URL) => url.searchParams.set('code', 'stolen'), 'sign-in-mismatch'],
  ])('that comes back with %s is refused', async (_, change, code) => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app, '/streams')).href);
    change(back);
    const answer = await app.browser.go(back);
    expect(answer.status).toBe(303);
    expect(locationOf(answer)).toBe(
      back.searchParams.get('state')?.startsWith('x') || !back.searchParams.has('state')
        ? `/?streamloop_error=${code}`
        : `/streams?streamloop_error=${code}`,
    );
    expect(app.browser.cookies.has('__Host-lv_streamloop')).toBe(false);
    expect(app.events.at(-1)).toMatchObject({ operation: 'callback', status: 303, code });
    expect((await app.browser.ask('GET', '/streams')).status).toBe(401);
  });

  it('whose state has the same beginning, and another end, is refused', async () => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app)).href);
    const state = back.searchParams.get('state') ?? '';
    back.searchParams.set('state', `${state.slice(0, 12)}${'x'.repeat(state.length - 12)}`);
    expect(locationOf(await app.browser.go(back))).toBe('/?streamloop_error=sign-in-mismatch');
  });

  it.each([
    ['a nonce of another sign-in', { nonce: 'another' }, 'sign-in-mismatch'],
    ['the ID token of another issuer', { idTokenIssuer: 'https://evil.test' }, 'sign-in-mismatch'],
    ['an ID token that nobody has signed', { foreignKey: true }, 'sign-in-mismatch'],
  ])('that is answered with %s is refused', async (_, lies, code) => {
    const app = await startStreamloopApp();
    Object.assign(app.issuer.lies, lies);
    expect(locationOf(await app.signIn('/'))).toBe(`/?streamloop_error=${code}`);
    expect(app.browser.cookies.size).toBe(0);
  });

  it('of another browser is refused: the verifier is in the cookie of the one that has begun', async () => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app)).href);
    const thief = createBrowser(app.handler);
    expect(locationOf(await thief.go(back))).toBe('/?streamloop_error=sign-in-mismatch');
    // Also with a sign-in of its own under way, whose verifier does not fit.
    const own = await thief.go(`${BASE}/auth/sign-in`, 'none');
    const mixed = new URL(back);
    mixed.searchParams.set('state', new URL(locationOf(own)).searchParams.get('state') ?? '');
    expect(locationOf(await thief.go(mixed))).toBe('/?streamloop_error=sign-in-mismatch');
    expect(thief.cookies.has('__Host-lv_streamloop')).toBe(false);
  });

  it('works once: the same address again signs nobody in', async () => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app)).href);
    await app.browser.go(back);
    expect(locationOf(await app.browser.go(back))).toBe('/?streamloop_error=sign-in-mismatch');
    expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  });

  it('that a person refuses says so, and no word of the other server', async () => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app, '/a')).href);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', '<script>');
    expect(locationOf(await app.browser.go(back))).toBe('/a?streamloop_error=access-denied');
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/\t/evil.test',
    'javascript:1',
    '/a\\..\\b',
    '',
  ])('does not end at %j', async (returnTo) => {
    const app = await startStreamloopApp({ access: { afterSignIn: '/home' } });
    expect(locationOf(await app.signIn(returnTo))).toBe('/home');
  });

  it('runs in two tabs side by side, and in a few at most', async () => {
    const app = await startStreamloopApp();
    const [one, two] = [await begin(app, '/one'), await begin(app, '/two')];
    expect(locationOf(await app.browser.go(app.issuer.allow(one.href)))).toBe('/one');
    expect(locationOf(await app.browser.go(app.issuer.allow(two.href)))).toBe('/two');
    for (let at = 0; at < 10; at += 1) await begin(app);
    expect([...app.browser.cookies.keys()].filter((name) => name.includes('_tx_')).length).toBe(4);
  });

  it('is not begun by another site, nor by somebody whom the app does not know', async () => {
    const app = await startStreamloopApp();
    expect((await app.browser.go(`${BASE}/auth/sign-in`)).status).toBe(403);
    const closed = await startStreamloopApp({ access: { authorize: () => false } });
    expect((await closed.browser.go(`${BASE}/auth/sign-in`, 'none')).status).toBe(401);
  });

  it('while the authorization server is down is told as such', async () => {
    const app = await startStreamloopApp({ fetch: () => Promise.reject(new Error('down')) });
    const answer = await app.browser.go(`${BASE}/auth/sign-in`, 'none');
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'UPSTREAM_FAILED' });
  });
});

test('signing out forgets the tokens here and there', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  expect(app.issuer.refreshTokens()).toBe(1);
  const answer = await app.browser.ask('POST', '/auth/sign-out', { headers: { origin: APP } });
  expect(answer.status).toBe(204);
  expect(app.browser.cookies.size).toBe(0);
  expect(app.issuer.refreshTokens()).toBe(0);
  expect(await (await app.browser.ask('GET', '/auth/session')).json()).toMatchObject({ signedIn: false });
});

test('another site signs nobody out, and reads nothing', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  for (const [method, path] of [
    ['POST', '/auth/sign-out'],
    ['GET', '/auth/session'],
    ['GET', '/streams'],
  ] as const) {
    const headers = new Headers({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' });
    headers.set('cookie', [...app.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await app.handler(new Request(`${APP}${BASE}${path}`, { method, headers }));
    expect([path, answer.status]).toEqual([path, 403]);
  }
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});

test('a cookie that somebody has changed, or that another secret has sealed, is none', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const sealed = app.browser.cookies.get('__Host-lv_streamloop') ?? '';
  const other = await startStreamloopApp({
    issuer: app.issuer,
    access: { secrets: [{ kid: 'k1', secret: 'b'.repeat(32) }] },
  });
  other.browser.cookies.set('__Host-lv_streamloop', sealed);
  expect((await other.browser.ask('GET', '/streams')).status).toBe(401);
  app.browser.cookies.set('__Host-lv_streamloop', `${sealed.slice(0, -3)}AAA`);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(401);
  // A new secret in front, the old one behind it: nobody is signed out.
  const rotated = await startStreamloopApp({
    issuer: app.issuer,
    access: {
      secrets: [
        { kid: 'k2', secret: 'c'.repeat(32) },
        { kid: 'k1', secret: 'a-secret-of-32-bytes-and-some-more' },
      ],
    },
  });
  rotated.browser.cookies.set('__Host-lv_streamloop', sealed);
  expect((await rotated.browser.ask('GET', '/streams')).status).toBe(200);
});

test('on a machine without TLS the cookies have names and paths that browsers take there', async () => {
  const app = await startStreamloopApp();
  const local = createBrowser(app.handler, 'http://localhost:5173');
  await app.signIn('/', local);
  expect([...local.cookies.keys()]).toEqual(['lv_streamloop']);
  expect((await local.ask('GET', '/streams')).status).toBe(200);
});
