import { decodeProtectedHeader } from 'jose';
import { describe, expect, it, test } from 'vitest';
import { ISSUER } from './support/createIssuer.js';
import { APP, BASE, createBrowser, sessionCookie, startStreamloopApp } from './support/startStreamloopApp.js';

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
      expect(cookie).toMatch(/^__Host-lv_streamloop_/);
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/access-|refresh-/);
    }
    expect([...app.browser.cookies.keys()]).toEqual([sessionCookie(app.browser)]);
    expect(sessionCookie(app.browser)).toMatch(/^__Host-/);
    expect(
      decodeProtectedHeader(app.browser.cookies.get(sessionCookie(app.browser) ?? '') ?? ''),
    ).toMatchObject({
      alg: 'dir',
      enc: 'A256GCM',
      kid: 'k1',
    });
    const session = await app.browser.ask('GET', '/auth/session');
    const said: unknown = await session.json();
    expect(said).toMatchObject({
      signedIn: true,
      scopes: ['openid', 'offline_access', 'streamloop:read', 'streamloop:write'],
      workspaceId: null,
      canSignIn: true,
    });
    expect(JSON.stringify(said)).toMatch(/"signInId":"[\w-]{16}"/);
    expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
    expect(app.issuer.calls[0]?.headers.get('authorization')).toMatch(/^Bearer access-1/);
    expect(JSON.stringify(app.events)).not.toMatch(/access-|refresh-|code-|verifier/);
  });

  // Only an answer with the state of this sign-in is known to be for its page.
  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), '/'],
    ['no state', (url: URL) => url.searchParams.delete('state'), '/'],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.test'), '/streams'],
    ['no issuer', (url: URL) => url.searchParams.delete('iss'), '/streams'],
    ['a code that is none', (url: URL) => url.searchParams.set('code', 'stolen'), '/streams'],
  ])('that comes back with %s is refused', async (_, change, path) => {
    const app = await startStreamloopApp();
    const back = app.issuer.allow((await begin(app, '/streams')).href);
    change(back);
    const answer = await app.browser.go(back);
    expect(answer.status).toBe(303);
    const code = 'sign-in-mismatch';
    expect(locationOf(answer)).toBe(`${path}?streamloop_error=${code}`);
    expect(sessionCookie(app.browser)).toBeUndefined();
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
    expect(sessionCookie(thief)).toBeUndefined();
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
    // Dots are resolved before browsers see it, and two slashes are another host then.
    '/.//evil.test',
    '/a/..//evil.test/x',
    '/%2e//evil.test',
    '/./%2e%2e//evil.test',
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

  it('of somebody whom the app does not know on the way back ends at a page, without the code', async () => {
    let isKnown = true;
    const app = await startStreamloopApp({ access: { authorize: () => isKnown, afterSignIn: '/home' } });
    const back = app.issuer.allow((await begin(app, '/streams')).href);
    isKnown = false;
    const answer = await app.browser.go(back);
    expect([answer.status, locationOf(answer)]).toEqual([303, '/home?streamloop_error=sign-in-failed']);
    expect(app.browser.cookies.size).toBe(0);
    expect(app.issuer.tokenCalls).toEqual([]);
    expect(app.events.at(-1)).toMatchObject({ operation: 'callback', code: 'sign-in-failed' });
    expect(String(app.events.at(-1)?.cause)).toMatch(/SameSite=Lax/);
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
  const name = sessionCookie(app.browser) ?? '';
  const sealed = app.browser.cookies.get(name) ?? '';
  const other = await startStreamloopApp({
    issuer: app.issuer,
    access: { secrets: [{ kid: 'k1', secret: 'b'.repeat(32) }] },
  });
  other.browser.cookies.set(name, sealed);
  expect((await other.browser.ask('GET', '/streams')).status).toBe(401);
  app.browser.cookies.set(name, `${sealed.slice(0, -3)}AAA`);
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
  rotated.browser.cookies.set(name, sealed);
  expect((await rotated.browser.ask('GET', '/streams')).status).toBe(200);
});

test('on a machine without TLS the cookies have names and paths that browsers take there', async () => {
  const app = await startStreamloopApp();
  const local = createBrowser(app.handler, 'http://localhost:5173');
  await app.signIn('/', local);
  expect(sessionCookie(local)).toMatch(/^lv_streamloop_/);
  expect((await local.ask('GET', '/streams')).status).toBe(200);
});

test('a copy of the cookie is worth nothing after the sign-out', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const copy = createBrowser(app.handler);
  for (const [name, value] of app.browser.cookies) copy.cookies.set(name, value);
  await app.browser.ask('POST', '/auth/sign-out', { headers: { origin: APP } });
  expect((await copy.ask('DELETE', '/streams/stream_1', { headers: { origin: APP } })).status).toBe(401);
  expect(await (await copy.ask('GET', '/auth/session')).json()).toMatchObject({ signedIn: false });
});

test('a sign-in belongs to the person whom the app knows, and whoever has left the app can still sign out', async () => {
  let user: string | null = 'ann';
  const app = await startStreamloopApp({
    access: { authorize: () => (user === null ? false : { subject: user }) },
  });
  await app.signIn();
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  user = 'bob';
  expect((await app.browser.ask('GET', '/streams')).status).toBe(401);
  expect(await (await app.browser.ask('GET', '/auth/session')).json()).toMatchObject({ signedIn: false });
  user = null;
  expect((await app.browser.ask('POST', '/auth/sign-out', { headers: { origin: APP } })).status).toBe(204);
  expect(app.browser.cookies.size).toBe(0);
  expect(app.issuer.refreshTokens()).toBe(0);
});

test.each(['', ' ', undefined])(
  'a login that names people %j is told: they would all be one person',
  async (subject) => {
    const login = { subject: subject ?? '' };
    // Of an app without types.
    if (subject === undefined) Reflect.deleteProperty(login, 'subject');
    const app = await startStreamloopApp({ access: { authorize: () => login } });
    expect((await app.browser.ask('GET', '/auth/session')).status).toBe(500);
    expect(String(app.events.at(-1)?.cause)).toMatch(
      /createStreamloopHandler: authorize\(\) gave no subject/,
    );
  },
);

test('a second sign-in ends the first, whose late answers change nothing any more', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const before = createBrowser(app.handler);
  for (const [name, value] of app.browser.cookies) before.cookies.set(name, value);
  const first: unknown = await (await before.ask('GET', '/auth/session')).json();
  await app.signIn();
  expect((await before.ask('GET', '/streams')).status).toBe(401);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  expect(app.issuer.refreshTokens()).toBe(1);
  expect(await (await app.browser.ask('GET', '/auth/session')).json()).not.toEqual(first);
});

test("two handlers with one secret do not read each other's cookies", async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const other = await startStreamloopApp({ issuer: app.issuer, baseUrl: 'https://other.test/v1' });
  for (const value of app.browser.cookies.values())
    for (const name of ['__Host-lv_streamloop_00000000', sessionCookie(app.browser) ?? ''])
      other.browser.cookies.set(name, value);
  await other.browser.go(`${BASE}/auth/sign-in`, 'none');
  expect((await other.browser.ask('GET', '/streams')).status).toBe(401);
  expect(app.issuer.calls).toEqual([]);
});

test('behind a proxy that ends TLS the cookie is one of https, and a plain http address is refused', async () => {
  const app = await startStreamloopApp({
    access: { redirectUri: 'https://app.test/api/streamloop/auth/callback' },
  });
  const proxied = createBrowser(app.handler, 'http://app.test');
  const away = await proxied.go(`${BASE}/auth/sign-in`, 'none');
  expect(away.headers.getSetCookie()[0]).toMatch(/^__Host-.*Secure/);
  const plain = await startStreamloopApp();
  const answer = await createBrowser(plain.handler, 'http://app.test').go(`${BASE}/auth/sign-in`, 'none');
  expect(answer.status).toBe(500);
  expect(String(plain.events[0]?.cause)).toMatch(/https/);
});

test.each(['a;Domain=evil.test', 'a b', 'é', 'x'.repeat(44)])(
  'a state like %j is that of no sign-in',
  async (state) => {
    const app = await startStreamloopApp();
    const answer = await app.browser.go(`${BASE}/auth/callback?code=c&state=${encodeURIComponent(state)}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/?streamloop_error=sign-in-mismatch',
    ]);
  },
);
