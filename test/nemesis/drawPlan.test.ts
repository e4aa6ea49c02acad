import { expect, test } from 'vitest';
import { drawPlan } from './drawPlan.js';

const plans = Array.from({ length: 200 }, (_, seed) => drawPlan(seed));
const mischiefs = plans.flatMap(({ before, after }) => [...before, ...after.map(({ mischief }) => mischief)]);

test('a seed is a plan: the same one each time, and another one for the next', () => {
  expect(drawPlan(7)).toEqual(drawPlan(7));
  expect(new Set(plans.map((plan) => JSON.stringify({ ...plan, seed: 0 }))).size).toBe(plans.length);
});

test('three to six faults each, in the order of their times', () => {
  for (const { before, after } of plans) {
    expect(before.length + after.length).toBeGreaterThanOrEqual(3);
    expect(before.length + after.length).toBeLessThanOrEqual(6);
    const times = after.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
});

test('in two hundred sessions nothing is left out that may befall one', () => {
  const kinds = new Set(
    mischiefs.map((each) => {
      if (each.type === 'stream') return each.action;
      if (each.type === 'press') return each.button;
      if (each.type !== 'service') return each.type;
      const { route, status, hang, drop, delayMs, headers } = each.fault;
      const what = { status, hang, drop, slow: delayMs && true };
      const said = Object.entries(what).find(([, value]) => value !== undefined);
      const asked = each.retryAfterInMs === undefined ? headers?.['retry-after'] : 'date';
      return [route, ...(said ?? []), asked].filter((part) => part !== undefined).join(' ');
    }),
  );
  for (const kind of [
    'keepalive status 500',
    'keepalive status 503',
    'keepalive status 429 2',
    'keepalive status 429 date',
    'keepalive status 429 9999',
    'keepalive hang true',
    'keepalive slow true',
    'keepalive drop before',
    'keepalive drop after',
    'status status 500',
    'status status 404',
    'status slow true',
    'status hang true',
    'create status 503',
    'create slow true',
    'create drop after',
    'delete status 503',
    'expire',
    'reap',
    'delete',
    'kill-signal',
    'force-reconnect',
    'drop-media',
    'outage',
    'put-out',
    'expire-tokens',
    'mute',
    'end-track',
    'pause',
    'offline',
    'hide',
    'wall-clock',
    'remount',
    'stop',
    'stop and start',
  ]) {
    expect(kinds).toContain(kind);
  }
  expect(plans.some(({ doubleStart }) => doubleStart)).toBe(true);
});
