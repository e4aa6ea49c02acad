import { expect, test } from 'vitest';
import { createStreamloopHandler, type StreamloopHandlerEvent } from '../../../src/server/index.js';
import { API, createIssuer } from './support/createIssuer.js';
import { APP, BASE, startStreamloopApp } from './support/startStreamloopApp.js';

const home = [{ id: 'wksp_home', name: 'Home', role: 'owner' }];

async function keyHandler(workspaceId = 'wksp_home', apiKey = 'sl_key') {
  const issuer = await createIssuer();
  issuer.answerWith(() => Response.json(home));
  const events: StreamloopHandlerEvent[] = [];
  const handler = createStreamloopHandler({
    basePath: BASE,
    baseUrl: API,
    fetch: issuer.fetch,
    onEvent: (event) => events.push(event),
    access: { kind: 'key', apiKey, workspaceId, authorize: () => null },
  });
  return { issuer, events, handler };
}

test('a key and its workspace are tried before anybody comes', async () => {
  const { handler, issuer, events } = await keyHandler();
  await handler.check();
  expect(issuer.calls.map(({ asked }) => asked)).toEqual(['GET /v1/workspaces']);
  expect(events).toMatchObject([{ status: 200, code: null }]);
});

test.each([
  ['wksp_other', 'sl_key', /workspaceId is none/],
  ['', 'sl_key', /workspaceId is empty/],
  ['wksp_home', '', /apiKey is empty/],
])('what is wrong with them is said: workspace "%s", key "%s"', async (workspaceId, apiKey, why) => {
  const { handler, events } = await keyHandler(workspaceId, apiKey);
  await expect(handler.check()).rejects.toMatchObject({ code: 'not-configured' });
  expect(String(events[0]?.cause)).toMatch(why);
});

test('and a key that the service does not take', async () => {
  const { handler, issuer } = await keyHandler();
  issuer.answerWith(() => issuer.problem(401, 'UNAUTHENTICATED'));
  await expect(handler.check()).rejects.toMatchObject({ code: 'upstream-refused-key' });
});

test('an authorization server is asked where people sign in', async () => {
  const { handler } = await startStreamloopApp();
  await handler.check();
  const elsewhere = await startStreamloopApp({ access: { issuer: 'https://issuer.test/nobody' } });
  await expect(elsewhere.handler.check()).rejects.toMatchObject({ code: 'upstream-failed' });
  const unset = await startStreamloopApp({ access: { secrets: [] } });
  await expect(unset.handler.check()).rejects.toMatchObject({ code: 'not-configured' });
});

test.each([
  { 'x-forwarded-host': 'app.test' },
  { 'x-forwarded-host': 'app.test, inner' },
  { host: 'app.test' },
])(
  'behind a proxy that hides the address of the app, nobody is sent to this machine: %j',
  async (headers: Record<string, string>) => {
    const app = await startStreamloopApp();
    const ask = (handler = app.handler) =>
      handler(new Request(`https://localhost:3000${BASE}/auth/sign-in`, { headers }));
    expect((await ask()).status).toBe(500);
    expect(String(app.events[0]?.cause)).toContain('Set redirectUri');
    const told = await startStreamloopApp({ access: { redirectUri: `${APP}${BASE}/auth/callback` } });
    const location = new URL((await ask(told.handler)).headers.get('location') ?? '');
    expect(location.searchParams.get('redirect_uri')).toBe(`${APP}${BASE}/auth/callback`);
  },
);
