import { expect, test } from 'vitest';
import { createHeldClock } from './createHeldClock.js';
import { createShiftedClock } from './createShiftedClock.js';

const DAY_MS = 86_400_000;

function setUp() {
  const base = createHeldClock(1000);
  const clock = createShiftedClock(base);
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name}@${clock.now()}`);
  return { base, clock, ran, note };
}

test('runs along with its base, and fires on time', () => {
  const { base, clock, ran, note } = setUp();
  clock.after(50, note('a'));
  clock.after(20, note('b'));
  base.advance(20);
  expect(ran).toEqual(['b@1020']);
  base.advance(100);
  expect(ran).toEqual(['b@1020', 'a@1050']);
});

test('put forward it fires in order, each at its time, those that come up on the way as well', () => {
  const { base, clock, ran, note } = setUp();
  clock.after(50, () => {
    note('a')();
    clock.after(10, note('c'));
  });
  clock.after(100, note('b'));
  clock.advance(100);
  expect(ran).toEqual(['a@1050', 'c@1060', 'b@1100']);
  expect([clock.now(), base.now()]).toEqual([1100, 1000]);
  clock.after(5, note('d'));
  base.advance(5);
  expect(ran.at(-1)).toBe('d@1105');
});

test('a part that was put forward need not be waited for', () => {
  const { base, clock, ran, note } = setUp();
  clock.after(100, note('a'));
  clock.advance(60);
  base.advance(39);
  expect(ran).toEqual([]);
  base.advance(1);
  expect(ran).toEqual(['a@1100']);
});

test('a timer that was called off does not fire, nor any after the close', () => {
  const { base, clock, ran, note } = setUp();
  clock.after(10, note('a'))();
  clock.after(10, note('b'));
  clock.close();
  base.advance(20);
  clock.advance(20);
  expect(ran).toEqual([]);
});

test('what is due in months waits for months', () => {
  const { base, clock, ran, note } = setUp();
  clock.after(60 * DAY_MS, note('a'));
  base.advance(60 * DAY_MS - 1);
  expect(ran).toEqual([]);
  base.advance(1);
  expect(ran).toHaveLength(1);
});
