import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../../testing/index.js';
import type { RenewedLease } from '../client/records.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import { createRetryBudget } from './createRetryBudget.js';
import { createStore } from '../store/createStore.js';
import type { LeaseSnapshot } from './LeaseSnapshot.js';
import { createLeaseKeeper, type LeaseEvent } from './createLeaseKeeper.js';

interface Attempt {
  at: number;
  timeoutMs: number;
  succeed: () => void;
  fail: (code?: OvershootErrorCode, retryAfterMs?: number) => void;
}

/** A keeper whose renewals the test answers; `answer` decides what each new one does by itself. */
function rig({
  ttlSeconds = 300,
  answer = () => undefined,
  random = 0.5,
  insists = false,
}: { ttlSeconds?: number; answer?: (attempt: Attempt) => void; random?: number; insists?: boolean } = {}) {
  const clock = createHeldClock();
  const attempts: Attempt[] = [];
  const events: LeaseEvent[] = [];
  const lease = (): RenewedLease => ({
    id: 'x',
    publish: { url: 'wss://r', token: `token-${attempts.length}` },
    expiresAtMs: clock.now() + ttlSeconds * 1000,
    ttlSeconds,
  });
  const store = createStore<LeaseSnapshot | null>(null);
  const keeper = createLeaseKeeper({
    clock,
    store,
    random: () => random,
    budget: createRetryBudget(),
    insists: () => insists,
    renew: (timeoutMs) =>
      new Promise((resolve, reject) => {
        const attempt: Attempt = {
          at: clock.mono(),
          timeoutMs,
          succeed: () => resolve(lease()),
          fail: (code = 'server-error', retryAfterMs) =>
            reject(new OvershootError(code, { stage: 'keepalive', retryAfterMs })),
        };
        attempts.push(attempt);
        answer(attempt);
      }),
    onEvent: (event) => events.push(event),
  });
  const hold = (): void => keeper.hold(lease(), { wall: clock.now(), mono: clock.mono() });
  return {
    clock,
    store,
    keeper,
    attempts,
    events,
    hold,
    types: () => events.map(({ type }) => type).filter((type) => type !== 'failing'),
  };
}

describe('the heartbeat', () => {
  it('counts from when a renewal was sent, not from when it was answered', async () => {
    const { clock, attempts, hold } = rig();
    hold();
    await clock.advance(120_000);
    await clock.advance(8000);
    attempts[0]?.succeed();
    await clock.advance(112_000);
    expect(attempts.map(({ at }) => at)).toEqual([120_000, 240_000]);
  });

  it('spreads with jitter', async () => {
    const { clock, attempts, hold } = rig({ random: 1 });
    hold();
    await clock.advance(140_000);
    expect(attempts.map(({ at }) => at)).toEqual([132_000]);
  });

  it('never has two renewals on the way', async () => {
    const { clock, keeper, attempts, hold } = rig();
    hold();
    void keeper.renewNow();
    void keeper.renewNow();
    await clock.advance(400_000);
    expect(attempts).toHaveLength(1);
  });

  it('gives each attempt a bounded time', async () => {
    const { clock, attempts, hold } = rig({ ttlSeconds: 20, answer: ({ fail }) => fail() });
    hold();
    await clock.advance(20_000);
    expect(attempts[0]?.timeoutMs).toBe(5000);
    for (const { timeoutMs } of attempts) expect(timeoutMs).toBeGreaterThanOrEqual(2000);
  });

  it('says doubt, then lost, each once, then gives up a minute after the deadline', async () => {
    const { clock, hold, types, attempts, keeper } = rig({ answer: ({ fail }) => fail() });
    hold();
    await clock.advance(205_000);
    expect(types()).toEqual(['granted']);
    await clock.advance(94_000);
    expect(types()).toEqual(['granted', 'doubt']);
    await clock.advance(20_000);
    expect(types()).toEqual(['granted', 'doubt', 'lost']);
    await clock.advance(60_000);
    expect(types()).toEqual(['granted', 'doubt', 'lost', 'given-up']);
    const tried = attempts.length;
    keeper.stop();
    await clock.advance(600_000);
    expect(attempts).toHaveLength(tried);
    expect(clock.pending()).toBe(0);
  });

  it('makes a last attempt just before the deadline', async () => {
    const { clock, hold, attempts } = rig({ answer: ({ fail }) => fail('rate-limited', 86_400_000) });
    hold();
    await clock.advance(299_999);
    expect(attempts.map(({ at }) => at).slice(0, 2)).toEqual([120_000, 295_000]);
  });

  it('recovers after the deadline when the service still knows the lease', async () => {
    let down = true;
    const { clock, hold, types } = rig({ answer: ({ fail, succeed }) => (down ? fail() : succeed()) });
    hold();
    await clock.advance(320_000);
    down = false;
    await clock.advance(20_000);
    expect(types()).toEqual(['granted', 'doubt', 'lost', 'renewed']);
  });

  it('takes a status at its word that a renewal has counted whose answer was lost', async () => {
    const { clock, hold, types, keeper, store, attempts } = rig({
      ttlSeconds: 5,
      answer: ({ fail }) => fail('timeout'),
    });
    hold();
    const told = (store.getSnapshot()?.expiresAtMs ?? 0) + 1700;
    await clock.advance(5100);
    expect(types()).toEqual(['granted', 'doubt', 'lost']);
    const before = attempts.length;
    keeper.heard(told);
    expect(types()).toEqual(['granted', 'doubt', 'lost', 'prolonged']);
    expect(store.getSnapshot()).toMatchObject({ expiresAtMs: told, deadlineMono: 6700 });
    // What is left of it is used: more than one attempt fits.
    await clock.advance(1500);
    expect(attempts.length).toBeGreaterThanOrEqual(before + 2);
    keeper.stop();
  });

  it('renews no sooner for a status that tells what is known, or less', async () => {
    const { clock, hold, types, keeper, store, attempts } = rig();
    hold();
    const { expiresAtMs = 0 } = store.getSnapshot() ?? {};
    keeper.heard(expiresAtMs);
    keeper.heard(expiresAtMs - 60_000);
    await clock.advance(119_999);
    expect(types()).toEqual(['granted']);
    expect(attempts).toHaveLength(0);
    expect(store.getSnapshot()?.expiresAtMs).toBe(expiresAtMs);
  });

  it('judges a second outage by itself', async () => {
    let down = true;
    const { clock, hold, types } = rig({ answer: ({ fail, succeed }) => (down ? fail() : succeed()) });
    hold();
    await clock.advance(230_000);
    down = false;
    await clock.advance(20_000);
    expect(types()).toEqual(['granted', 'doubt', 'renewed']);
    down = true;
    await clock.advance(150_000);
    expect(types()).toEqual(['granted', 'doubt', 'renewed']);
    await clock.advance(100_000);
    expect(types().slice(3, 4)).toEqual(['doubt']);
  });

  it.each(['unauthorized', 'billing-denied', 'forbidden'] as const)(
    'gives up at once on %s',
    async (code) => {
      const { clock, hold, events, attempts } = rig({ answer: ({ fail }) => fail(code) });
      hold();
      await clock.advance(600_000);
      expect(events.at(-1)).toMatchObject({ type: 'given-up', error: { code } });
      expect(attempts).toHaveLength(1);
    },
  );

  it('says gone on a 404', async () => {
    const { clock, hold, types } = rig({ answer: ({ fail }) => fail('stream-not-found') });
    hold();
    await clock.advance(120_000);
    expect(types()).toEqual(['granted', 'gone']);
  });

  it('ignores an answer that comes after stop, or for the lease before', async () => {
    const { clock, store, keeper, hold, attempts, types } = rig();
    hold();
    void keeper.renewNow();
    keeper.stop();
    attempts[0]?.succeed();
    await clock.flush();
    expect(types()).toEqual(['granted']);
    expect(store.getSnapshot()).toBeNull();
    expect(clock.pending()).toBe(0);

    hold();
    void keeper.renewNow();
    hold();
    attempts[1]?.fail('stream-not-found');
    await clock.flush();
    expect(types()).toEqual(['granted', 'granted', 'granted']);
  });

  it('does nothing without a lease', async () => {
    const { keeper, attempts } = rig();
    await keeper.renewNow();
    expect(attempts).toEqual([]);
  });
});
