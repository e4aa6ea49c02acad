import { expect, test } from 'vitest';
import { systemClock } from '../../../src/platform/clock/systemClock.js';
import { createMemoryStore, type Store } from '../../../src/server/index.js';
import { type Browser, createBrowser, startStreamloopApp } from './support/startStreamloopApp.js';

const fail = () => Promise.reject(new Error('no store'));
const down: Store = {
  count: fail,
  claim: fail,
  get: fail,
  set: fail,
  delete: fail,
  enter: fail,
  leave: fail,
};

/** Another tab, or the same one a moment ago: it comes with the cookies of then. */
function copyOf(browser: Browser, handler: Parameters<typeof createBrowser>[0]): Browser {
  const copy = createBrowser(handler);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

test.each([
  ['nothing', down],
  ['no result', { ...createMemoryStore(), set: fail }],
])('with a store that keeps %s, a browser that comes a moment later stays signed in', async (_, store) => {
  let now = Date.now();
  const app = await startStreamloopApp({
    clock: { ...systemClock, now: () => now, mono: () => now },
    access: { store },
  });
  await app.signIn();
  const late = copyOf(app.browser, app.handler);
  app.issuer.expireAll();
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
  now += 30_000;
  expect((await late.ask('GET', '/streams')).status).toBe(200);
  expect(app.issuer.tokenCalls.length).toBe(2);
});

test('and signs out of what it was exchanged for', async () => {
  const app = await startStreamloopApp({ access: { store: down } });
  await app.signIn();
  const late = copyOf(app.browser, app.handler);
  app.issuer.expireAll();
  await app.browser.ask('GET', '/streams');
  await late.ask('POST', '/auth/sign-out', { headers: { origin: 'https://app.test' } });
  expect(app.issuer.refreshTokens()).toBe(0);
});

test('without a store, an instance that comes second keeps the sign-in: another may have the new tokens', async () => {
  const one = await startStreamloopApp({ access: { store: down } });
  const two = await startStreamloopApp({ issuer: one.issuer, access: { store: down } });
  await one.signIn();
  const elsewhere = copyOf(one.browser, two.handler);
  one.issuer.expireAll();
  expect((await one.browser.ask('GET', '/streams')).status).toBe(200);
  const answer = await elsewhere.ask('GET', '/streams');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await answer.json()).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(answer.headers.getSetCookie()).toEqual([]);
});
