import type { FaultSpec } from 'overshoot-emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FAILED_REQUEST,
  lease,
  outcome,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { checkInvariants } from '../support/history/checkInvariants.js';
import type { Allowances } from '../support/history/Allowances.js';
import type { Span } from '../support/history/Run.js';
import type { Ask } from '../support/history/StreamStory.js';
import { until } from '../support/until.js';

const TTL_SECONDS = 10;
/** A fault that ends so long before the lease does must not cost it: at least 2 s, or a tenth of the lease. */
const SPARED_MS = 2000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterAll(() => rig.close());

type Outage = Omit<FaultSpec, 'route' | 'streamId'>;

let opening: Promise<unknown> = Promise.resolve();

/** A lease without video, so that many fit beside each other. Opened one after the other: loading a page is work. */
function openLease(): Promise<Stage> {
  const stage = opening.then(async () => {
    const opened = await rig.open({ source: 'external' });
    await press(opened, 'start');
    await untilPhase(opened, 'waiting');
    return opened;
  });
  opening = stage.catch(() => undefined);
  return stage;
}

const story = async (stage: Stage) => {
  const { streams } = await rig.seen(stage);
  const id = await streamId(stage);
  return streams.find((stream) => stream.id === id) ?? streams.at(-1);
};
const renewals = async (stage: Stage): Promise<number> => (await story(stage))?.renewedAtMs.length ?? 0;
const beats = async (stage: Stage): Promise<Ask[]> =>
  (await story(stage))?.requests.filter(({ route }) => route === 'keepalive') ?? [];

async function untilRenewed(stage: Stage, timeoutMs = TTL_SECONDS * 1000): Promise<void> {
  const before = await renewals(stage);
  await until(async () => (await renewals(stage)) > before, { what: 'a renewal', timeoutMs });
}

const renewedAt = async (stage: Stage): Promise<number> => (await story(stage))?.renewedAtMs.at(-1) ?? 0;

/** Milliseconds until a fault must be over. Counted from the renewal itself: on a busy machine it is seen late. */
async function untilSpared(stage: Stage): Promise<number> {
  return (await renewedAt(stage)) + TTL_SECONDS * 1000 - SPARED_MS - Date.now();
}

const afflictKeepalive = async (stage: Stage, outage: Outage): Promise<void> =>
  rig.emulator.addFault({ route: 'keepalive', streamId: await streamId(stage), ...outage });

/** A renewal has succeeded after that moment, on the same stream, and all is well. */
async function expectWellSince(stage: Stage, since: number, timeoutMs: number): Promise<void> {
  const renewed = async (): Promise<boolean> =>
    (await beats(stage)).some(({ status, endedAtMs }) => status === 200 && (endedAtMs ?? 0) >= since);
  await until(renewed, { what: 'a renewal after the outage', timeoutMs });
  await until(async () => (await lease(stage)) === 'ok', { what: 'the lease to be ok', timeoutMs: 1000 });
  expect(await phase(stage)).toBe('waiting');
  expect((await story(stage))?.end).toBeNull();
}

/** As `expectClean`, for this page alone: others run beside it. */
async function expectOwnClean(
  stage: Stage,
  allowances: Allowances = {},
  offline: readonly Span[] = [],
): Promise<void> {
  const id = await streamId(stage);
  await until(async () => (await story(stage))?.end, { what: 'the end of the stream', timeoutMs: 5000 });
  stage.watch.assertQuiet([...FAILED_REQUEST, /WebSocket connection/]);
  const own = (await rig.seen(stage)).events.filter(
    (event) => !('streamId' in event) || event.streamId === id,
  );
  checkInvariants(own, allowances, { offline });
  await stage.page.context().close();
}

async function stopLease(stage: Stage, offline: readonly Span[] = []): Promise<void> {
  await stage.page.evaluate(() => window.session?.stop());
  await untilPhase(stage, 'ended');
  expect(await outcome(stage)).toBe('stopped');
  await expectOwnClean(stage, {}, offline);
}

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

// Leases without video mostly wait: they may do so side by side, each with faults of its own stream.
describe.concurrent('a lease', () => {
  describe('an outage of the keepalive that ends 2 s before the lease does', () => {
    const outages: Record<string, () => Outage> = {
      'status 500': () => ({ status: 500 }),
      'Retry-After in seconds': () => ({ status: 429, headers: { 'retry-after': '2' } }),
      'row 16: Retry-After as a date': () => ({ status: 429, headers: { 'retry-after': inSeconds(6) } }),
      'an absurd Retry-After': () => ({ status: 503, headers: { 'retry-after': '9999' } }),
      'row 17: no answer': () => ({ hang: true }),
      'row 18: answers after 3 s': () => ({ delayMs: 3000 }),
      'dropped answers': () => ({ drop: 'before' }),
    };

    test.each(Object.entries(outages))('(%s) does not lose it', async (_, outage) => {
      const stage = await openLease();
      await untilRenewed(stage);
      const faultMs = await untilSpared(stage);
      await afflictKeepalive(stage, { ...outage(), forMs: faultMs });
      const since = Date.now() + faultMs;
      await stage.page.waitForTimeout(faultMs);
      await expectWellSince(stage, since, 6000);
      await untilRenewed(stage);
      // Never two in flight: a page that has given up an attempt has ended it, and the emulator hears of that in a moment.
      const attempts = await beats(stage);
      for (const [i, { startedAtMs }] of attempts.entries())
        for (const earlier of attempts.slice(0, i))
          expect(earlier.endedAtMs ?? Infinity).toBeLessThanOrEqual(startedAtMs + 400);
      await stopLease(stage);
    });

    test('(offline) does not lose it', async () => {
      const stage = await openLease();
      await untilRenewed(stage);
      const fromMs = Date.now();
      await stage.page.context().setOffline(true);
      await stage.page.waitForTimeout(await untilSpared(stage));
      const since = Date.now();
      await stage.page.context().setOffline(false);
      await expectWellSince(stage, since, 2000);
      await stopLease(stage, [{ fromMs, toMs: since }]);
    });
  });

  describe('row 13: a keepalive that is down past the deadline', () => {
    test('is at risk, then lost, and comes back where the service has kept the stream', async () => {
      const stage = await openLease();
      await untilRenewed(stage);
      const since = await renewedAt(stage);
      const id = await streamId(stage);
      const down = { status: 503, forMs: (TTL_SECONDS + 4) * 1000 };
      // The service is more patient than it has said, and no status tells.
      await rig.emulator.addFault({ route: 'status', streamId: id, ...down });
      await rig.emulator.afflict(id, 'lease', { remainingMs: 60_000 });
      await afflictKeepalive(stage, down);
      await until(async () => (await lease(stage)) === 'at-risk', { what: 'a lease at risk' });
      expect(Date.now() - since).toBeLessThan(TTL_SECONDS * 1000);
      expect(Date.now() - since).toBeGreaterThan(TTL_SECONDS * 500);
      await until(async () => (await lease(stage)) === 'lost', { what: 'a lost lease' });
      expect(Date.now() - since).toBeGreaterThan(TTL_SECONDS * 900);
      await until(async () => (await lease(stage)) === 'ok', { what: 'the lease back', timeoutMs: 20_000 });
      expect(await phase(stage)).toBe('waiting');
      await stopLease(stage);
    });

    test('is not lost where only the answers are: a status tells that the renewals count', async () => {
      const stage = await openLease();
      await untilRenewed(stage);
      const id = await streamId(stage);
      const since = Date.now();
      const forMs = (TTL_SECONDS + 4) * 1000;
      await afflictKeepalive(stage, { drop: 'after', forMs });
      await stage.page.waitForTimeout(forMs);
      await expectWellSince(stage, since + forMs, 6000);
      const log = await stage.page.evaluate(() => window.session?.getLog() ?? []);
      expect(log.some((entry) => entry.type === 'transition' && entry.to === 'lost')).toBe(false);
      expect(await streamId(stage)).toBe(id);
      await stopLease(stage);
    });

    test('ends as expired once the service can say so', async () => {
      const stage = await openLease();
      await untilRenewed(stage);
      await afflictKeepalive(stage, { status: 503, forMs: (TTL_SECONDS + 2) * 1000 });
      await rig.emulator.addFault({
        route: 'status',
        streamId: await streamId(stage),
        status: 503,
        forMs: (TTL_SECONDS + 2) * 1000,
      });
      await untilPhase(stage, 'ended', 40_000);
      expect(await outcome(stage)).toBe('expired');
      await expectOwnClean(stage, { mayExpire: true });
    });
  });

  describe('row 14: a keepalive that says 404', () => {
    const gone = { status: 404, body: { detail: 'Stream not found' } };

    test('while the status says that the stream lives is asked once more', async () => {
      const stage = await openLease();
      await afflictKeepalive(stage, { ...gone, count: 1 });
      await untilRenewed(stage);
      expect([await phase(stage), await lease(stage)]).toEqual(['waiting', 'ok']);
      expect((await beats(stage)).map(({ status }) => status).slice(0, 2)).toEqual([404, 200]);
      await stopLease(stage);
    });

    test('and says so again is believed, and the stream deleted', async () => {
      const stage = await openLease();
      await afflictKeepalive(stage, { ...gone, count: 2 });
      await untilPhase(stage, 'ended');
      expect(await outcome(stage)).toBe('reaped');
      await expectOwnClean(stage);
    });
  });

  test('row 19: a lease that becomes shorter with a renewal is renewed at its new pace', async () => {
    const stage = await openLease();
    await rig.emulator.afflict(await streamId(stage), 'lease', { ttlSeconds: 3 });
    await untilRenewed(stage);
    const before = await renewals(stage);
    await stage.page.waitForTimeout(6000);
    // A beat a second, and every one in time: the stream lives.
    expect((await renewals(stage)) - before).toBeGreaterThanOrEqual(5);
    expect([await phase(stage), await lease(stage)]).toEqual(['waiting', 'ok']);
    await stopLease(stage);
  });

  test('row 20: a lease that the service cuts short ends the session within one poll', async () => {
    const stage = await openLease();
    await rig.emulator.afflict(await streamId(stage), 'lease', { remainingMs: 500 });
    await untilPhase(stage, 'ended', 6500);
    expect(await outcome(stage)).toBe('expired');
    await expectOwnClean(stage, { mayExpire: true });
  });
});
