import { expect, test } from 'vitest';
import {
  createStreamloopHandler,
  type StreamloopHandlerEvent,
  type StreamloopHandlerOptions,
  type StreamloopRight,
} from '../../../src/server/index.js';
import { API, createIssuer } from './support/createIssuer.js';
import { APP, BASE, createBrowser, SECRET, startStreamloopApp } from './support/startStreamloopApp.js';

const KEY = 'sl_the-whole-account-0123456789';

/** A handler with a key; `may` is what everybody may do. */
async function startKeyApp(
  may: StreamloopRight | null = 'destructive',
  options: Pick<StreamloopHandlerOptions, 'allowedOrigins'> = {},
) {
  const issuer = await createIssuer();
  const events: StreamloopHandlerEvent[] = [];
  const handler = createStreamloopHandler({
    onEvent: (event) => events.push(event),
    basePath: BASE,
    baseUrl: API,
    fetch: issuer.fetch,
    ...options,
    access: {
      kind: 'key',
      apiKey: () => KEY,
      workspaceId: 'wksp_home',
      authorize: () => may && { may },
    },
  });
  return { issuer, events, handler, browser: createBrowser(handler) };
}

const PATHS: readonly (readonly [method: string, path: string, right: StreamloopRight])[] = [
  ['GET', '/streams?limit=5&cursor=abc&ids=stream_1%2Cstream_2', 'read'],
  ['POST', '/streams', 'write'],
  ['GET', '/streams/stream_1', 'read'],
  ['PATCH', '/streams/stream_1', 'write'],
  ['DELETE', '/streams/stream_1', 'destructive'],
  ['POST', '/streams/stream_1/start', 'write'],
  ['POST', '/streams/stream_1/stop', 'write'],
  ['POST', '/streams/stream_1/schedule', 'write'],
  ['DELETE', '/streams/stream_1/schedule', 'write'],
  ['PUT', '/streams/stream_1/scene', 'write'],
  ['GET', '/streams/stream_1/readiness', 'read'],
  ['GET', '/streams/stream_1/live-stats', 'read'],
  ['GET', '/destinations', 'read'],
  ['POST', '/destinations', 'write'],
  ['POST', '/uploads/from-link', 'write'],
];
const ORDER: readonly StreamloopRight[] = ['read', 'write', 'destructive'];

test.each(PATHS)(
  '%s %s is passed on as it is, with the key and without anything else',
  async (method, path) => {
    const { issuer, browser } = await startKeyApp();
    const answer = await browser.ask(method, path, {
      headers: {
        cookie2: 'x',
        'x-forwarded-for': '10.0.0.1',
        authorization: 'Bearer of-the-app',
        'x-workspace-id': 'wksp_other',
      },
    });
    expect(answer.status).toBe(200);
    const [call] = issuer.calls;
    expect(call?.asked).toBe(`${method} /v1${path}`);
    expect(Object.fromEntries(call?.headers ?? [])).toEqual({
      accept: 'application/json',
      'x-api-key': KEY,
      'x-workspace-id': 'wksp_home',
    });
  },
);

test.each(ORDER)('whoever may %s may do that, and nothing more', async (may) => {
  const { issuer, browser } = await startKeyApp(may);
  for (const [method, path, right] of PATHS) {
    const { status } = await browser.ask(method, path);
    expect([path, status]).toEqual([path, ORDER.indexOf(right) <= ORDER.indexOf(may) ? 200 : 403]);
  }
  expect(issuer.calls.length).toBe(
    PATHS.filter(([, , right]) => ORDER.indexOf(right) <= ORDER.indexOf(may)).length,
  );
  expect(await (await browser.ask('GET', '/auth/session')).json()).toMatchObject({
    signedIn: true,
    canSignIn: false,
    workspaceId: 'wksp_home',
  });
});

test('nobody without a login reaches the key', async () => {
  const { issuer, browser } = await startKeyApp(null);
  for (const [method, path] of PATHS) expect((await browser.ask(method, path)).status).toBe(401);
  expect(issuer.calls).toEqual([]);
  for (const path of ['/auth/sign-in', '/auth/callback'])
    expect((await browser.go(`${BASE}${path}`, 'none')).status).toBe(404);
});

test.each([
  ['GET', '/streams/a/b/c', 404],
  ['GET', '/streams/..%2Fme', 404],
  ['GET', '/streams/%7Bid%7D', 404],
  ['GET', '/streams/{id}', 404],
  ['GET', '/streams/stream_1/scene', 405],
  ['GET', '/streams/stream_1/destinations', 404],
  ['GET', '/billing', 404],
  ['GET', '/batch', 404],
  ['PUT', '/streams/stream_1', 405],
  ['POST', '/streams/stream_1/readiness', 405],
  ['DELETE', '/streams', 405],
])('%s %s leads nowhere', async (method, path, status) => {
  const { issuer, browser } = await startKeyApp();
  const answer = await browser.ask(method, path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(issuer.calls).toEqual([]);
});

test('of the account behind the key a page learns its default duration, and the name of its own workspace', async () => {
  const { issuer, browser } = await startKeyApp();
  issuer.answerWith(() =>
    Response.json({ id: 'user_1', email: 'boss@app.test', defaultStreamDuration: 3600 }),
  );
  expect(await (await browser.ask('GET', '/me')).json()).toEqual({ defaultStreamDuration: 3600 });
  issuer.answerWith(() =>
    Response.json([
      { id: 'wksp_home', name: 'Home', role: 'owner' },
      { id: 'wksp_other', name: 'Secret', role: 'owner' },
    ]),
  );
  expect(await (await browser.ask('GET', '/workspaces')).json()).toEqual([{ id: 'wksp_home', name: 'Home' }]);
});

test('an answer about the account that does not fit is told without what is in it', async () => {
  const { issuer, browser, events } = await startKeyApp();
  issuer.answerWith(() => Response.json({ email: 'boss@app.test', defaultStreamDuration: 'long' }));
  expect((await browser.ask('GET', '/me')).status).toBe(502);
  expect(JSON.stringify(events.map(({ cause }) => [String(cause), cause]))).not.toContain('boss@app.test');
});

test.each([
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [403, 'WORKSPACE_FORBIDDEN'],
])(
  'a key that the service refuses with %i %s is the fault of the server, whose log says why',
  async (status, code) => {
    const { issuer, browser, events } = await startKeyApp();
    issuer.answerWith(() => issuer.problem(status, code));
    const answer = await browser.ask('GET', '/streams');
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'UPSTREAM_REFUSED_KEY' });
    expect(String(events[0]?.cause)).toContain(`${status} ${code}`);
  },
);

test('what is forbidden beside the key is told as the service has said it', async () => {
  const { issuer, browser } = await startKeyApp();
  issuer.answerWith(() => issuer.problem(403, 'MULTISTREAM_NOT_ENABLED'));
  const answer = await browser.ask('POST', '/streams/stream_1/start');
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'MULTISTREAM_NOT_ENABLED' }]);
});

test.each([
  [402, 'INSUFFICIENT_CREDITS'],
  [403, 'INSUFFICIENT_SCOPE'],
  [409, 'STREAM_ILLEGAL_TRANSITION'],
  [422, 'STREAM_GUARD_FAILED'],
  [429, 'RATE_LIMITED'],
  [502, 'UPSTREAM_ERROR'],
])('a refusal %i comes as the service has said it', async (status, code) => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.answerWith(() => app.issuer.problem(status, code));
  const answer = await app.browser.ask('POST', '/streams/stream_1/start');
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ status, code });
  expect(answer.headers.get('retry-after')).toBe('7');
  expect(answer.headers.get('ratelimit-remaining')).toBe('599');
});

test('a `null` of the service, an answer without a body, and a replay come as they are', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.answerWith(() => new Response('null', { headers: { 'idempotency-replayed': 'true' } }));
  const nothing = await app.browser.ask('GET', '/streams/stream_1');
  expect([nothing.status, await nothing.text(), nothing.headers.get('idempotency-replayed')]).toEqual([
    200,
    'null',
    'true',
  ]);
  app.issuer.answerWith(() => new Response(null, { status: 204 }));
  expect((await app.browser.ask('DELETE', '/streams/stream_1')).status).toBe(204);
});

test.each([
  ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://evil.test' } })],
  ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['too much', () => new Response(`"${'x'.repeat(1_100_000)}"`)],
])('%s in place of an answer is none', async (_, make) => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.answerWith(make);
  const answer = await app.browser.ask('GET', '/streams');
  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({ code: 'UPSTREAM_FAILED' });
});

test('what a page sends is bounded, and JSON', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const json = { 'content-type': 'application/json' };
  const cases: [RequestInit, number][] = [
    [{ body: `"${'x'.repeat(70_000)}"`, headers: json }, 413],
    [{ body: '{"a":1}', headers: { 'content-type': 'text/plain' } }, 415],
    [{ body: '{', headers: json }, 400],
    [{ headers: { 'idempotency-key': 'x'.repeat(201) } }, 400],
    [{ headers: { 'x-workspace-id': '../me' } }, 400],
  ];
  for (const [init, status] of cases)
    expect((await app.browser.ask('POST', '/streams', init)).status).toBe(status);
  expect(app.issuer.calls).toEqual([]);
  await app.browser.ask('GET', '/streams', { headers: { 'x-workspace-id': 'wksp_team' } });
  expect(app.issuer.calls[0]?.headers.get('x-workspace-id')).toBe('wksp_team');
});

test.each([
  [{ basePath: '/api/streamloop/' }, /basePath/],
  [{ baseUrl: 'http://service.test/v1' }, /https/],
  [{ access: { issuer: 'http://issuer.test' } }, /https/],
  [{ access: { afterSignIn: '//evil.test' } }, /afterSignIn/],
  [{ allowedOrigins: ['https://app.test/'] }, /is no origin/],
  [{ allowedOrigins: ['https://other.app.test'] }, /allowedOrigins cannot go with access of kind 'oauth'/],
])('%j is refused when the handler is made', async (options, why) => {
  await expect(startStreamloopApp(options)).rejects.toThrow(why);
});

test.each([
  [{ secrets: [{ kid: 'k', secret: 'short' }] }, /shorter than 32/],
  [{ secrets: [] }, /secrets is empty/],
  [{ secrets: () => Promise.reject(new Error('no vault')) }, /secrets\(\) failed/],
  [{ clientSecret: '' }, /clientSecret is empty/],
  [{ clientId: '' }, /clientId is empty/],
  [{ clientId: () => '' }, /clientId is empty/],
])('a server that is not set up says so in its log: %j', async (access, why) => {
  const app = await startStreamloopApp({ access });
  const answer = await app.browser.ask('GET', '/auth/session');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/secret/i);
  expect(String(app.events[0]?.cause)).toMatch(why);
  expect(String(app.events[0]?.cause)).not.toContain(SECRET);
});

test('a page of a listed origin may call and read; preflights of others are refused', async () => {
  const { handler } = await startKeyApp('read', { allowedOrigins: ['https://other.app.test'] });
  const preflight = (origin: string) =>
    handler(new Request(`${APP}${BASE}/streams`, { method: 'OPTIONS', headers: { origin } }));
  const allowed = await preflight('https://other.app.test');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('x-workspace-id');
  expect((await preflight('https://evil.test')).status).toBe(403);
});
