import { describe, expect, it } from 'vitest';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { StreamloopErrorCode } from '../errors/streamloopErrorCatalog.js';
import { streamloopStates } from '../states/streamloopStates.js';
import { createPace } from './createPace.js';
import { listPollDelay } from './listPollDelay.js';
import { mayLook } from './mayLook.js';
import { streamPollDelay } from './streamPollDelay.js';

const failed = (code: StreamloopErrorCode, status?: number, retryAfterMs?: number) =>
  new StreamloopError(code, { stage: 'status', status, retryAfterMs });

const delays = (state: string | null) =>
  [0, 0.5, 1].map((random) => streamPollDelay({ state, error: null, failures: 0, random }));

describe('streamPollDelay', () => {
  it('is short on the way, longer where something can happen by itself, long at rest', () => {
    const table = [...Object.keys(streamloopStates), 'warming-up', null].map((state) => [
      state,
      ...delays(state),
    ]);
    expect(table).toEqual([
      ['draft', 60_000, 60_000, 60_000],
      ['invalid', 60_000, 60_000, 60_000],
      ['scheduled', 15_000, 17_500, 20_000],
      ['preparing', 2000, 2500, 3000],
      ['activating', 2000, 2500, 3000],
      ['active', 15_000, 17_500, 20_000],
      ['failing', 2000, 2500, 3000],
      ['failed', 60_000, 60_000, 60_000],
      ['stopping', 2000, 2500, 3000],
      ['stopped', 60_000, 60_000, 60_000],
      ['warming-up', 10_000, 10_000, 10_000],
      [null, 10_000, 10_000, 10_000],
    ]);
  });

  it.each([failed('upstream-error', 502), failed('network'), failed('offline'), failed('protocol', 200)])(
    'grows with failures up to a minute (%s)',
    (error) => {
      const all = [1, 2, 3, 5, 20].map((failures) =>
        streamPollDelay({ state: 'preparing', error, failures, random: 1 }),
      );
      expect(all).toEqual([4000, 8000, 16_000, 60_000, 60_000]);
    },
  );

  it('obeys what the service asks for', () => {
    const error = failed('rate-limited', 429, 90_000);
    expect(streamPollDelay({ state: 'active', error, failures: 1, random: 0 })).toBe(90_000);
    expect(
      streamPollDelay({ state: 'active', error: failed('rate-limited', 429), failures: 1, random: 1 }),
    ).toBe(4000);
  });

  it.each([
    failed('stream-not-found', 404),
    failed('stream-not-found', 200),
    failed('not-signed-in'),
    failed('unauthenticated', 401),
    failed('insufficient-scope', 403),
    failed('workspace-required', 400),
  ])('is over where somebody has to act (%s)', (error) => {
    expect(streamPollDelay({ state: 'active', error, failures: 1, random: 0 })).toBeNull();
  });
});

it('listPollDelay: the most lively stream counts, and more pages are looked at more slowly', () => {
  const look = { error: null, failures: 0, random: 0 };
  const page = (...states: string[]) => ({
    data: states.map((state, i) => ({ id: `${i}`, createdAt: '', name: null, state })),
    nextCursor: null,
  });
  expect(listPollDelay([page('stopped', 'active')], look)).toBe(15_000);
  expect(listPollDelay([page('stopped'), page('stopping'), page('draft')], look)).toBe(6000);
  expect(listPollDelay([page()], look)).toBe(60_000);
  expect(listPollDelay([], { ...look, error: failed('forbidden', 403) })).toBeNull();
});

it('createPace: counts failures in a row, and draws once for each look', () => {
  let drawn = 0;
  const pace = createPace(() => (drawn += 1));
  const error = failed('network');
  expect(pace({ error: null, dataUpdateCount: 1, errorUpdateCount: 0 })).toMatchObject({
    failures: 0,
    random: 1,
  });
  expect(pace({ error: null, dataUpdateCount: 1, errorUpdateCount: 0 }).random).toBe(1);
  expect(pace({ error, dataUpdateCount: 1, errorUpdateCount: 1 })).toMatchObject({ failures: 1, random: 2 });
  expect(pace({ error, dataUpdateCount: 1, errorUpdateCount: 2 }).failures).toBe(2);
  expect(pace({ error: null, dataUpdateCount: 2, errorUpdateCount: 2 }).failures).toBe(0);
  expect(pace({ error, dataUpdateCount: 2, errorUpdateCount: 3 }).failures).toBe(1);
});

it('mayLook: not where nothing is any more, nor before the time that was asked for', () => {
  const at = (error: unknown, now: number) => mayLook({ error, errorUpdatedAt: 1000 }, now);
  expect(at(null, 1000)).toBe(true);
  expect(at(failed('stream-not-found', 404), 1e9)).toBe(false);
  expect(at(failed('rate-limited', 429, 5000), 5999)).toBe(false);
  expect(at(failed('rate-limited', 429, 5000), 6000)).toBe(true);
  expect(at(failed('unauthenticated', 401), 1000)).toBe(true);
});
