import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import {
  expectClean,
  FAILED_REQUEST,
  lease,
  openLive,
  outcome,
  phase,
  type Rig,
  startRig,
  type Stage,
  stopClean,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';

const TTL_SECONDS = 10;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

const renewals = async (stage: Stage): Promise<number> =>
  (await rig.seen(stage)).streams[0]?.renewedAtMs.length ?? 0;

/** The lease was renewed once more, on the same stream, and nobody has called it lost. */
async function expectRenewed(stage: Stage): Promise<void> {
  const [before, id] = [await renewals(stage), await streamId(stage)];
  await until(async () => (await renewals(stage)) > before, {
    what: 'the next renewal',
    timeoutMs: TTL_SECONDS * 1000,
  });
  expect(await streamId(stage)).toBe(id);
  expect(await phase(stage)).toBe('live');
  await until(async () => (await lease(stage)) === 'ok', { what: 'the lease to be ok', timeoutMs: 2000 });
}

// What hangs, or asks for too long a pause, is in the outages.
test.each([
  ['one 500', { status: 500 }],
  ['a dropped answer', { drop: 'after' }],
] as const)('row 11: %s on keepalive does not lose the lease', async (_, fault) => {
  const stage = await openLive(rig);
  await rig.emulator.addFault({ route: 'keepalive', ...fault, count: 1 });
  await expectRenewed(stage);
  await stopClean(rig, stage);
});

test('row 15: 429 with Retry-After is waited for, and does not lose the lease', async () => {
  const stage = await openLive(rig);
  await rig.emulator.addFault({ route: 'keepalive', status: 429, headers: { 'retry-after': '3' }, count: 1 });
  await expectRenewed(stage);
  const beats =
    (await rig.seen(stage)).streams[0]?.requests.filter(({ route }) => route === 'keepalive') ?? [];
  const refused = beats.findIndex(({ status }) => status === 429);
  expect(refused).toBeGreaterThanOrEqual(0);
  const [from, to] = [beats[refused]?.endedAtMs ?? Infinity, beats[refused + 1]?.startedAtMs ?? 0];
  // Timers may fire a little early by the other side's clock.
  expect(to - from).toBeGreaterThan(2900);
  await stopClean(rig, stage);
});

test('row 12: keepalive down for more than half of what is left, then well again', async () => {
  const stage = await openLive(rig);
  await expectRenewed(stage);
  await rig.emulator.addFault({ route: 'keepalive', status: 503 });
  // From here the lease has all of its length; the next beats fail until six tenths of it are gone.
  await stage.page.waitForTimeout(TTL_SECONDS * 600);
  await rig.emulator.clearFaults();
  await expectRenewed(stage);
  await stopClean(rig, stage);
});

test.each([
  ['row 14: expired', 'expire', 'expired'],
  ['row 14: reaped', 'reap', 'reaped'],
] as const)('%s at the service ends the session with its reason', async (_, action, reason) => {
  const stage = await openLive(rig);
  await rig.emulator.afflict(await streamId(stage), action);
  await untilPhase(stage, 'ended');
  expect(await outcome(stage)).toBe(reason);
  await expectClean(rig, stage, { mayExpire: true, excused: FAILED_REQUEST });
});

test('row 20: deleted by somebody else, noticed within one poll', async () => {
  const stage = await openLive(rig);
  const id = await streamId(stage);
  await fetch(`${rig.emulator.url}/v1beta/streams/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${stage.key}` },
  });
  await untilPhase(stage, 'ended', 6500);
  expect(await outcome(stage)).toBe('deleted');
  const askedAfterTheEnd = async (): Promise<number> => {
    const [stream] = (await rig.seen(stage)).streams;
    const endedAtMs = stream?.end?.atMs ?? Infinity;
    const asks = stream?.requests.filter(({ route }) => route === 'status' || route === 'keepalive') ?? [];
    return asks.filter(({ startedAtMs }) => startedAtMs > endedAtMs).length;
  };
  // The poll or the heartbeat that finds out, and one look at the tombstone for the reason.
  const probes = await askedAfterTheEnd();
  expect(probes).toBeGreaterThan(0);
  expect(probes).toBeLessThanOrEqual(3);
  // Longer than a beat and a poll: once the session knows, it is silent.
  await stage.page.waitForTimeout(TTL_SECONDS * 600);
  expect(await askedAfterTheEnd()).toBe(probes);
  // The foreign one.
  expect((await rig.seen(stage)).deletes).toBe(1);
  await stage.page.context().close();
});
