import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import {
  expectClean,
  lease,
  outcome,
  phase,
  press,
  type Rig,
  startRig,
  type Stage,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';

const TTL_SECONDS = 10;
/** Chromium reports each failed request by itself. */
const FAILED_REQUEST = [/Failed to load resource/];

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

async function live(): Promise<Stage> {
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return stage;
}

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

async function stopClean(stage: Stage): Promise<void> {
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
}

test.each([
  ['row 11: one 500', { status: 500, count: 1 }],
  ['row 11: a dropped answer', { drop: 'after', count: 1 }],
  ['row 15: 429 with Retry-After', { status: 429, headers: { 'retry-after': '3' }, count: 1 }],
  ['row 16: an absurd Retry-After', { status: 429, headers: { 'retry-after': '9999' }, count: 1 }],
  ['row 17: a request that hangs', { hang: true, count: 1 }],
] as const)('%s on keepalive does not lose the lease', async (_, fault) => {
  const stage = await live();
  await rig.emulator.addFault({ route: 'keepalive', ...fault });
  await expectRenewed(stage);
  await stopClean(stage);
});

test('row 12: keepalive down for more than half of what is left, then well again', async () => {
  const stage = await live();
  await expectRenewed(stage);
  await rig.emulator.addFault({ route: 'keepalive', status: 503 });
  // From here the lease has all of its length; the next beats fail until six tenths of it are gone.
  await stage.page.waitForTimeout(TTL_SECONDS * 600);
  await rig.emulator.clearFaults();
  await expectRenewed(stage);
  await stopClean(stage);
});

test.each([
  ['row 14: expired', 'expire', 'expired'],
  ['row 14: reaped', 'reap', 'reaped'],
] as const)('%s at the service ends the session with its reason', async (_, action, reason) => {
  const stage = await live();
  await rig.emulator.afflict(await streamId(stage), action);
  await untilPhase(stage, 'ended');
  expect(await outcome(stage)).toBe(reason);
  await expectClean(rig, stage, { mayExpire: true, excused: FAILED_REQUEST });
});

test('row 20: deleted by somebody else, noticed within one poll', async () => {
  const stage = await live();
  const id = await streamId(stage);
  await fetch(`${rig.emulator.url}/v1beta/streams/${id}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer e2e' },
  });
  await untilPhase(stage, 'ended', 6500);
  expect(await outcome(stage)).toBe('deleted');
  await stage.page.context().close();
});
