import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptTimeout, beatDelay, retryDelay, safetyMargin } from './heartbeat.js';

describe('beatDelay', () => {
  it.each([
    [300_000, 0.5, 120_000],
    [300_000, 0, 108_000],
    [300_000, 1, 132_000],
    [15_000, 0.5, 6000],
    [14_999, 0.5, 4949.67],
    [5000, 0.5, 1650],
  ])('of a lease of %i ms with random %d is %d ms', (ttl, random, expected) => {
    expect(beatDelay(ttl, random)).toBeCloseTo(expected, 2);
  });
});

describe('safetyMargin', () => {
  it.each([
    [300_000, 0, 5000],
    [300_000, 4000, 8000],
    [300_000, 60_000, 30_000],
    [10_000, 0, 1000],
  ])('of a lease of %i ms over a way of %i ms is %i ms', (ttl, roundTrip, expected) => {
    expect(safetyMargin(ttl, roundTrip)).toBe(expected);
  });
});

describe('attemptTimeout', () => {
  it.each([
    [300_000, 180_000, 5000, 10_000],
    [300_000, 15_000, 5000, 5000],
    [300_000, 6000, 5000, 2000],
    [300_000, -30_000, 5000, 10_000],
    [20_000, -30_000, 2000, 4000],
    [10_000, 2700, 1000, 1200],
    [5000, 2400, 500, 950],
  ])('of a lease of %i ms with %i left and a margin of %i is %i ms', (ttl, left, safety, expected) => {
    expect(attemptTimeout(ttl, left, safety)).toBe(expected);
  });
});

describe('retryDelay past the deadline', () => {
  it.each([
    [0, undefined, 5000],
    [0.5, undefined, 10_000],
    [0.999, undefined, 14_990],
    [0, 9000, 9000],
    [0, 9_999_000, 15_000],
  ])('with jitter %s and Retry-After %s is %s', (random, retryAfterMs, expected) => {
    expect(
      retryDelay({
        attempt: 9,
        ttlMs: 300_000,
        leftMs: -1,
        silentMs: 0,
        safetyMs: 5000,
        random,
        retryAfterMs,
      }),
    ).toBe(expected);
  });
});

describe('retryDelay past the deadline of a short lease', () => {
  it.each([
    [0, 500],
    [1, 1000],
    [2, 2000],
    [9, 10_000],
  ])('asks again soon, because a clock set forward ends no lease: attempt %i', (attempt, expected) => {
    const now = { leftMs: -60_000, silentMs: 0, safetyMs: 500, random: 0.5, retryAfterMs: undefined };
    expect(retryDelay({ attempt, ttlMs: 5000, ...now })).toBe(expected);
  });
});

describe('retryDelay', () => {
  const at = (change: Partial<Parameters<typeof retryDelay>[0]>): number =>
    retryDelay({
      attempt: 0,
      ttlMs: 300_000,
      leftMs: 180_000,
      silentMs: 0,
      safetyMs: 5000,
      random: 0.5,
      retryAfterMs: undefined,
      ...change,
    });

  it('doubles with equal jitter up to 15 s', () => {
    expect([0, 1, 2, 3, 4, 9].map((attempt) => at({ attempt, random: 1 }))).toEqual([
      1000, 2000, 4000, 8000, 15_000, 15_000,
    ]);
    expect(at({ attempt: 2, random: 0 })).toBe(2000);
  });

  it('takes at most a quarter of what is left', () => {
    expect(at({ attempt: 9, random: 1, leftMs: 20_000 })).toBe(5000);
  });

  it('honours Retry-After, but never beyond the last attempt that still helps', () => {
    expect(at({ retryAfterMs: 30_000 })).toBe(30_000);
    expect(at({ retryAfterMs: 86_400_000 })).toBe(175_000);
    expect(at({ retryAfterMs: Number.MAX_VALUE, leftMs: 6000 })).toBe(1000);
  });

  it('within the safety margin does not honour it: that would cost the lease', () => {
    expect(at({ leftMs: 1000, retryAfterMs: 86_400_000 })).toBe(250);
  });

  it('past the deadline asks every 15 s at most, whatever the service wished', () => {
    expect(at({ leftMs: -10_000, retryAfterMs: 86_400_000 })).toBe(15_000);
  });

  it('is positive, finite and leaves room for the last attempt, for any input', () => {
    fc.assert(
      fc.property(
        fc.record({
          ttlMs: fc.integer({ min: 1000, max: 3_600_000 }),
          attempt: fc.nat(60),
          leftMs: fc.integer({ min: -100_000, max: 3_600_000 }),
          silentMs: fc.integer({ min: -100_000, max: 59_999 }),
          safetyMs: fc.integer({ min: 0, max: 30_000 }),
          random: fc.double({ min: 0, max: 1, noNaN: true }),
          retryAfterMs: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: undefined }),
        }),
        (o) => {
          const delay = retryDelay(o);
          expect(delay).toBeGreaterThan(0);
          expect(delay).toBeLessThanOrEqual(Math.max(15_000, o.leftMs - o.safetyMs));
        },
      ),
    );
  });
});
