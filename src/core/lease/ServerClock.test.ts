import { describe, expect, it } from 'vitest';
import { leaseLeft } from './LeaseSnapshot.js';
import { ServerClock } from './ServerClock.js';

describe('ServerClock', () => {
  it('knows nothing at first', () => {
    const clock = new ServerClock();
    expect([clock.offsetMs, clock.roundTripMs]).toEqual([0, 0]);
  });

  it('takes the middle of the way as the moment of the answer', () => {
    const clock = new ServerClock();
    clock.add(1000, 1200, 5100);
    expect([clock.offsetMs, clock.roundTripMs]).toEqual([4000, 200]);
  });

  it('trusts the shortest way, and forgets it after eight more', () => {
    const clock = new ServerClock();
    clock.add(0, 10, 1005);
    for (let i = 0; i < 7; i += 1) clock.add(0, 1000, 2000);
    expect(clock.offsetMs).toBe(1000);
    clock.add(0, 1000, 2000);
    expect(clock.offsetMs).toBe(1500);
  });

  it('survives a clock that ran backwards', () => {
    const clock = new ServerClock();
    clock.add(1000, 0, 500);
    expect(clock.roundTripMs).toBe(0);
  });
});

describe('leaseLeft', () => {
  const lease = { expiresAtMs: 1_000_000, clockOffsetMs: 500, deadlineMono: 10_000, ttlMs: 300_000 };

  it.each([
    ['the monotonic clock, when it is more careful', { now: 900_000, mono: 4000 }, 6000],
    ['the wall clock, when it is more careful', { now: 998_000, mono: 4000 }, 1500],
    ['zero after the end', { now: 2_000_000, mono: 0 }, 0],
  ])('goes by %s', (_, { now, mono }, expected) => {
    expect(leaseLeft(lease, { now: () => now, mono: () => mono })).toBe(expected);
  });
});
