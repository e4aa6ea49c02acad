import { describe, expect, it, test } from 'vitest';
import { systemClock } from '../../../src/platform/clock/systemClock.js';
import { createMemoryStore } from '../../../src/server/index.js';
import { createIssuer } from './support/createIssuer.js';
import { createBrowser, SECRET, startStreamloopApp } from './support/startStreamloopApp.js';

const twenty = Array.from({ length: 20 }, (_, at) => at);

test('a token that the service takes no more is exchanged once for all who wait', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.expireAll();
  const answers = await Promise.all(twenty.map(() => app.browser.ask('GET', '/streams')));
  expect(answers.map(({ status }) => status)).toEqual(twenty.map(() => 200));
  expect(app.issuer.tokenCalls.map((form) => form.get('grant_type'))).toEqual([
    'authorization_code',
    'refresh_token',
  ]);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  expect(app.issuer.tokenCalls.length).toBe(2);
});

test('one that is about to end is exchanged before it is used', async () => {
  const app = await startStreamloopApp();
  app.issuer.live(10);
  await app.signIn();
  app.issuer.live(3600);
  await Promise.all(twenty.map(() => app.browser.ask('GET', '/streams')));
  expect(app.issuer.tokenCalls.length).toBe(2);
  expect(
    app.issuer.calls.every(({ headers }) => headers.get('authorization')?.startsWith('Bearer access-2')),
  ).toBe(true);
});

test('two instances with one store refresh once', async () => {
  const issuer = await createIssuer();
  const store = createMemoryStore();
  const one = await startStreamloopApp({ issuer, access: { store } });
  const two = await startStreamloopApp({ issuer, access: { store } });
  await one.signIn();
  const elsewhere = createBrowser(two.handler);
  for (const [name, value] of one.browser.cookies) elsewhere.cookies.set(name, value);
  issuer.expireAll();
  const answers = await Promise.all([
    ...twenty.map(() => one.browser.ask('GET', '/streams')),
    ...twenty.map(() => elsewhere.ask('GET', '/streams')),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(issuer.tokenCalls.length).toBe(2);
});

test('a browser that comes late with the cookie of before gets what was got for it', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  const before = new Map(app.browser.cookies);
  app.issuer.expireAll();
  await app.browser.ask('GET', '/streams');
  const late = createBrowser(app.handler);
  for (const [name, value] of before) late.cookies.set(name, value);
  expect((await late.ask('GET', '/streams')).status).toBe(200);
  expect(app.issuer.tokenCalls.length).toBe(2);
});

test('a refusal signs out, once, and takes the cookie away', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.revokeAll();
  const answers = await Promise.all(twenty.map(() => app.browser.ask('GET', '/streams')));
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
  }
  expect(app.browser.cookies.size).toBe(0);
  expect(app.issuer.tokenCalls.length).toBe(2);
});

test('an authorization server that is down signs nobody out', async () => {
  const app = await startStreamloopApp();
  app.issuer.live(20);
  await app.signIn();
  app.issuer.lies.isDown = true;
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  app.issuer.expireAll();
  expect((await app.browser.ask('GET', '/streams')).status).toBe(502);
  app.issuer.lies.isDown = false;
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});

test('a write is sent again with the same key and body', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.expireAll();
  await app.browser.ask('POST', '/streams', {
    json: { name: 'Loop' },
    headers: { 'idempotency-key': 'one' },
  });
  expect(
    app.issuer.calls.map(({ asked, body, headers }) => [asked, body, headers.get('idempotency-key')]),
  ).toEqual([
    ['POST /v1/streams', '{"name":"Loop"}', 'one'],
    ['POST /v1/streams', '{"name":"Loop"}', 'one'],
  ]);
});

test('a call that is on its way does not sign in again whoever has just signed out', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  app.issuer.expireAll();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const slow = await startStreamloopApp({
    issuer: app.issuer,
    fetch: async (input, init) => {
      const answer = await app.issuer.fetch(input, init);
      if (!new Request(input, init).url.endsWith('/token')) return answer;
      asked();
      await held;
      return answer;
    },
  });
  for (const [name, value] of app.browser.cookies) slow.browser.cookies.set(name, value);
  const call = slow.browser.ask('GET', '/streams');
  await isAsked;
  const out = createBrowser(slow.handler);
  for (const [name, value] of app.browser.cookies) out.cookies.set(name, value);
  await out.ask('POST', '/auth/sign-out', { headers: { origin: 'https://app.test' } });
  release();
  const answer = await call;
  // The next one may be signed in by then: this answer neither puts a cookie nor takes one away.
  expect(answer.status).toBe(401);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(app.issuer.refreshTokens()).toBe(0);
});

test('a refusal that comes after the next sign-in leaves the cookie of that one', async () => {
  const issuer = await createIssuer();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const app = await startStreamloopApp({
    issuer,
    fetch: async (input, init) => {
      const answer = await issuer.fetch(input, init);
      if (answer.status !== 401) return answer;
      asked();
      await held;
      return answer;
    },
  });
  await app.signIn();
  issuer.expireAll();
  const late = app.browser.ask('GET', '/streams');
  await isAsked;
  await app.signIn();
  release();
  expect((await late).status).toBe(401);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});

test('tokens that were exchanged for a call that then failed are kept', async () => {
  const app = await startStreamloopApp();
  app.issuer.live(10);
  await app.signIn();
  app.issuer.live(3600);
  app.issuer.answerWith(() => new Response('<html>', { status: 500 }));
  expect((await app.browser.ask('GET', '/streams')).status).toBe(502);
  app.issuer.answerWith(null);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  expect(app.issuer.tokenCalls.length).toBe(2);
});

test('a browser that was closed in the middle of an exchange, and comes back hours later, is still signed in', async () => {
  let now = Date.now();
  const clock = { ...systemClock, now: () => now, mono: () => now };
  const app = await startStreamloopApp({ clock });
  await app.signIn();
  const closed = new Map(app.browser.cookies);
  for (let hours = 0; hours < 3; hours += 1) {
    app.issuer.expireAll();
    expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
    now += 3600_000;
  }
  app.issuer.expireAll();
  const late = createBrowser(app.handler);
  for (const [name, value] of closed) late.cookies.set(name, value);
  expect((await late.ask('GET', '/streams')).status).toBe(200);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});

test('an instance that does not know the new secret yet says so at once, and in which order it has to be added', async () => {
  const issuer = await createIssuer();
  const store = createMemoryStore();
  const old = { kid: 'k1', secret: SECRET };
  const added = { kid: 'k2', secret: 'c'.repeat(32) };
  const before = await startStreamloopApp({ issuer, access: { store } });
  const rolled = await startStreamloopApp({ issuer, access: { store, secrets: [added, old] } });
  await before.signIn();
  for (const [name, value] of before.browser.cookies) rolled.browser.cookies.set(name, value);
  issuer.expireAll();
  expect((await rolled.browser.ask('GET', '/streams')).status).toBe(200);
  const answer = await before.browser.ask('GET', '/streams');
  expect(answer.status).toBe(500);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(String(before.events.at(-1)?.cause)).toMatch(/at the end of the list/);
  const told = await startStreamloopApp({ issuer, access: { store, secrets: [old, added] } });
  for (const [name, value] of before.browser.cookies) told.browser.cookies.set(name, value);
  expect((await told.browser.ask('GET', '/streams')).status).toBe(200);
});

describe('a browser that comes again before `sessionSeconds` are over', () => {
  const DAY = 24 * 3600;

  /** Signed in for ten days, and back on the ninth. */
  async function ninthDay() {
    let now = Date.now();
    const clock = { ...systemClock, now: () => now, mono: () => now };
    const app = await startStreamloopApp({ clock, access: { sessionSeconds: 10 * DAY } });
    const days = (count: number): void => void (now += count * DAY * 1000);
    app.issuer.live(40 * DAY);
    await app.signIn();
    const copy = () => {
      const copied = createBrowser(app.handler);
      for (const [name, value] of app.browser.cookies) copied.cookies.set(name, value);
      return copied;
    };
    const early = copy();
    days(9);
    app.issuer.expireAll();
    const answer = await app.browser.ask('GET', '/streams');
    expect(answer.headers.getSetCookie()[0]).toContain(`Max-Age=${10 * DAY}`);
    return { app, days, copy, early };
  }

  it('stays signed in from then on, and no longer than that', async () => {
    const { app, days } = await ninthDay();
    days(9);
    expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
    days(2);
    expect((await app.browser.ask('GET', '/streams')).status).toBe(401);
  });

  it('is signed out for as long, also by a tab that has the cookie of before', async () => {
    const { days, copy, early } = await ninthDay();
    const kept = copy();
    await early.ask('POST', '/auth/sign-out', { headers: { origin: 'https://app.test' } });
    days(2);
    expect((await kept.ask('GET', '/streams')).status).toBe(401);
  });
});
