import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectClean,
  lease,
  outcome,
  press,
  problem,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { expectFramesGrow, FAILED_SOCKET, signs, untilSigns } from '../e2e/support/roomSigns.js';
import { until } from '../support/until.js';

/** Nobody waits longer for a word about what is wrong. */
const PATIENCE_MS = 15_000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 10 });
  // Time enough between the stream and its room for something to go wrong with that.
  await rig.emulator.addFault({ route: 'signal', delayMs: 700 });
});
afterAll(() => rig.close());

/** Joins a room that is joined and to which no media gets, and waits for the diagnosis. */
async function blocked(fault: 'drop-media' | 'hide-candidates'): Promise<{ stage: Stage; id: string }> {
  const stage = await rig.open();
  await press(stage, 'start');
  const id = await until(async () => (await streamId(stage)) || null, { what: 'the stream' });
  await rig.emulator.afflict(id, fault);
  await untilSigns(rig, id, 'participant-joined', 1);
  const joinedAt = performance.now();
  await until(async () => (await problem(stage)) === 'network-blocked', {
    what: 'the diagnosis',
    timeoutMs: PATIENCE_MS + 1000,
  });
  expect(performance.now() - joinedAt).toBeLessThan(PATIENCE_MS);
  expect(await signs(rig, id, 'media-connected')).toBe(0);
  expect([await streamId(stage), await lease(stage)]).toEqual([id, 'ok']);
  return { stage, id };
}

async function stopOwn(stage: Stage, id: string): Promise<void> {
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { excused: FAILED_SOCKET, only: id });
}

describe('a room that answers and that no media gets to', () => {
  test.concurrent('row 42: because UDP is blocked, is called so, and joined once it is not', async () => {
    const { stage, id } = await blocked('drop-media');
    await rig.emulator.afflict(id, 'drop-media', { dropped: false });
    await expectFramesGrow(rig, id);
    await untilPhase(stage, 'live');
    expect(await problem(stage)).toBe('');
    await stopOwn(stage, id);
  });

  test.concurrent('row 43: because it names no address, is called so, and can be given up', async () => {
    const { stage, id } = await blocked('hide-candidates');
    const renewals = await signs(rig, id, 'lease-renewed');
    await untilSigns(rig, id, 'lease-renewed', renewals + 1);
    expect([await problem(stage), await lease(stage)]).toEqual(['network-blocked', 'ok']);
    await stopOwn(stage, id);
  });

  test.concurrent('row 43: and that stays so, fails after three attempts, and gives everything back', async () => {
    const { stage, id } = await blocked('hide-candidates');
    await untilPhase(stage, 'failed', 40_000);
    expect(await outcome(stage)).toBe('network-blocked');
    await expectClean(rig, stage, { excused: FAILED_SOCKET, only: id });
  });
});
