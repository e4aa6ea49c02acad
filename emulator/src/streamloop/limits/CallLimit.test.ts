import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createHeldClock } from '../../clock/createHeldClock.js';
import { EventHistory } from '../../history/EventHistory.js';
import type { AppEnv } from '../../http/AppEnv.js';
import { createStreamloop } from '../createStreamloop.js';
import { listWorkspaces } from '../routes/accounts.js';
import { serveLoop } from '../routes/LoopRoute.js';
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

test('the 601st call is 429 with Retry-After, and the first of the next minute is answered', async () => {
  const clock = createHeldClock(0);
  const history = new EventHistory(10, clock.now);
  const api = createStreamloop({ settings: { streamloopKey: null }, clock, newId: randomUUID, history });
  const app = new Hono<AppEnv>().get('/', serveLoop(api, listWorkspaces));
  const ask = async () => app.request('/', { headers: { 'x-api-key': 'sl_test' } });
  for (let calls = 0; calls < 600; calls += 1) {
    await ask();
  }
  const refused = await ask();
  expect(await refused.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  clock.advance(60_000);
  const answered = await ask();
  expect([answered.status, answered.headers.get('ratelimit-remaining')]).toEqual([200, '599']);
});
