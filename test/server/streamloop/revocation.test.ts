import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/platform/clock/Clock.js';
import { systemClock } from '../../../src/platform/clock/systemClock.js';
import { createIssuer } from './support/createIssuer.js';
import { APP, startStreamloopApp } from './support/startStreamloopApp.js';

/** Two seconds are over at once, and longer times never. */
const clock: Clock = {
  ...systemClock,
  after: (ms, callback) => (ms > 2000 ? () => undefined : systemClock.after(0, callback)),
};

/** Somebody is signed in at an authorization server that does not answer revocations until it is let fail. */
async function start() {
  const issuer = await createIssuer();
  let fail: () => void = () => undefined;
  const hanging = new Promise<Response>((_, reject) => (fail = () => reject(new Error('gone'))));
  const app = await startStreamloopApp({
    issuer,
    clock,
    fetch: async (input, init) =>
      new Request(input, init).url.endsWith('/revoke') ? hanging : issuer.fetch(input, init),
  });
  await app.signIn();
  return { ...app, fail };
}

describe('a revocation that gets no answer', () => {
  it('does not keep a sign-out, and says so in the log once', async () => {
    const { browser, events, fail } = await start();
    const answer = await browser.ask('POST', '/auth/sign-out', { headers: { origin: APP } });
    expect(answer.status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    const event = events.at(-1);
    expect(String(event?.cause)).toMatch(/no answer within 2000 ms/);
    fail();
    await new Promise((resolve) => setTimeout(resolve));
    // What the log has got stays as it was.
    expect(String(event?.cause)).toMatch(/no answer within 2000 ms/);
  });

  it('does not keep the next sign-in', async () => {
    const { browser, signIn } = await start();
    expect((await signIn('/again')).headers.get('location')).toBe('/again');
    expect((await browser.ask('GET', '/streams')).status).toBe(200);
  });
});
