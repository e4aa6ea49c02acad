import { expect, test } from 'vitest';
import { createHeldClock } from '../../clock/createHeldClock.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import { CallLimit } from './CallLimit.js';

test('600 a minute for each caller, and what is left of them', () => {
  const clock = createHeldClock(0);
  const limit = new CallLimit(clock);
  expect(limit.take('a')).toEqual({
    allowed: true,
    resetSeconds: 60,
    headers: {
      'RateLimit-Limit': '600',
      'RateLimit-Remaining': '599',
      'RateLimit-Reset': '60',
      RateLimit: 'limit=600, remaining=599, reset=60',
      'RateLimit-Policy': '600;w=60',
    },
  });
  for (let calls = 1; calls < 600; calls += 1) {
    expect(limit.take('a').allowed).toBe(true);
  }
  clock.advance(20_500);
  expect(limit.take('a')).toMatchObject({ allowed: false, resetSeconds: 40 });
  expect(limit.take('b').allowed).toBe(true);
  clock.advance(39_500);
  expect(limit.take('a').allowed).toBe(true);
});

test('the 601st call is 429 with Retry-After, and so is a command, which can be sent again with its key', async () => {
  const { emulator, loop, clock } = await startTestEmulator();
  const headers = { 'x-api-key': 'sl_test' };
  const url = `${emulator.url}/streamloop/v1/workspaces`;
  for (let calls = 0; calls < 600; calls += 50) {
    await Promise.all(Array.from({ length: 50 }, async () => (await fetch(url, { headers })).arrayBuffer()));
  }
  const key = { 'idempotency-key': 'k' };
  const refused = await loop('POST', '/streams', {}, key);
  expect([refused.status, refused.json]).toMatchObject([429, { code: 'RATE_LIMITED' }]);
  expect(refused.headers).toMatchObject({ 'retry-after': '60', 'ratelimit-remaining': '0' });
  clock.advance(60_000);
  const again = await loop('POST', '/streams', {}, key);
  expect([again.status, again.headers['ratelimit-remaining']]).toEqual([201, '599']);
});
