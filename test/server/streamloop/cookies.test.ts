import { expect, it, test } from 'vitest';
import { createJar } from '../../../src/server/streamloop/cookies/createJar.js';
import { BASE, startStreamloopApp, type Browser } from './support/startStreamloopApp.js';

const headOf = ({ cookies }: Browser): number =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ').length;
const longPath = (length: number): string => `/${'x'.repeat(length - 1)}`;
const begin = (browser: Browser, returnTo: string) =>
  browser.go(`${BASE}/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`, 'none');

it('a path that is too long for a cookie is not where a sign-in ends', async () => {
  const app = await startStreamloopApp({ access: { afterSignIn: '/home' } });
  expect((await app.signIn(longPath(1500))).headers.get('location')).toBe(longPath(1500));
  expect((await app.signIn(longPath(1501))).headers.get('location')).toBe('/home');
});

it('sign-ins that are begun and left do not make the head of a request too long', async () => {
  const app = await startStreamloopApp();
  await app.signIn();
  for (const length of [1500, 1500, 1500, 1500, 1500, 15_000])
    // oxlint-disable-next-line no-await-in-loop
    await begin(app.browser, longPath(length));
  expect(headOf(app.browser)).toBeLessThan(14_000);
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});

test('of what is kept in pieces the first alone is a name', () => {
  const cookie = 'a_tx_one=1; a_tx_one.1=2; a_tx_two=1; a_tx_two.1=2; a_tx_two.2=3';
  const jar = createJar(new Request('https://app.test', { headers: { cookie } }), {
    basePath: '/',
    secure: false,
  });
  expect(jar.names('a_tx_')).toEqual(['a_tx_one', 'a_tx_two']);
  expect(jar.remove('a_tx_two').length).toBe(3);
});

test('tokens that no cookies can hold say so in the log', async () => {
  const app = await startStreamloopApp();
  app.issuer.lies.padding = 9000;
  expect((await app.signIn('/a')).headers.get('location')).toBe('/a?streamloop_error=sign-in-failed');
  expect(String(app.events.at(-1)?.cause)).toMatch(/bytes long, of 10800 at most/);
  app.issuer.lies.padding = 3000;
  expect((await app.signIn('/a')).headers.get('location')).toBe('/a');
  expect((await app.browser.ask('GET', '/streams')).status).toBe(200);
});
