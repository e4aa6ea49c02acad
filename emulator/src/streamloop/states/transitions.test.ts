import { expect, test } from 'vitest';
import { isLive, next, states } from './transitions.js';
import type { State, Trigger } from './transitions.js';

/** Reference 5, the other way round: what leads where, and from where it is legal. */
const expected: readonly [Trigger, readonly State[], State][] = [
  ['start', ['draft', 'scheduled', 'stopped', 'failed', 'invalid'], 'preparing'],
  ['refuse', ['draft', 'scheduled', 'stopped', 'failed', 'invalid'], 'invalid'],
  ['schedule', ['draft', 'scheduled', 'stopped', 'failed', 'invalid'], 'scheduled'],
  ['stop', ['preparing', 'activating', 'active'], 'stopping'],
  ['end', ['preparing', 'activating', 'active'], 'stopping'],
  ['spent', ['preparing', 'activating', 'active'], 'stopping'],
  ['cancel', ['scheduled'], 'draft'],
  ['open', ['scheduled'], 'preparing'],
  ['prepared', ['preparing'], 'activating'],
  ['activated', ['activating'], 'active'],
  ['halted', ['stopping'], 'stopped'],
  ['gaveUp', ['failing'], 'failed'],
];

test.each(expected)('%s is legal from %j and leads to %s', (trigger, from, to) => {
  expect(states.filter((state) => next(state, trigger) !== null).sort()).toEqual([...from].sort());
  expect(new Set(from.map((state) => next(state, trigger)))).toEqual(new Set([to]));
});

test('a word that the table does not know leads nowhere', () => {
  expect([next('resting', 'start'), next(null, 'start'), next('toString', 'stop')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('live is on the air or on the way there', () => {
  expect(states.filter(isLive)).toEqual(['preparing', 'activating', 'active']);
});
