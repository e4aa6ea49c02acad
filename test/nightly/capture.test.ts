import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held } from '../e2e/support/instrument.js';
import {
  expectClean,
  lease,
  openLive,
  outcome,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
  untilProblem,
} from '../e2e/support/rig.js';
import { expectLiveStill, openSharing, sharesTab } from '../e2e/support/still.js';

const STILL_MS = 60_000;
/** For so long a stream is held whose source has failed. */
const GRACE_MS = 60_000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 10, browser: sharesTab });
});
afterAll(() => rig.close());

async function stopOwn(stage: Stage, id: string): Promise<void> {
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { only: id });
}

describe.concurrent('for a minute', () => {
  test('a screen that stands still is live', async () => {
    const { stage, id } = await openSharing(rig);
    await expectLiveStill(rig, { stage, id, forMs: STILL_MS });
    await stopOwn(stage, id);
  });

  test('a canvas that stands still is live', async () => {
    const stage = await openLive(rig, { source: 'still' });
    const id = await streamId(stage);
    await expectLiveStill(rig, { stage, id, forMs: STILL_MS });
    await stopOwn(stage, id);
  });

  test('row 48: the stream of a permission that was taken back is held, and then given back', async () => {
    const stage = await rig.open({ source: 'camera' }, (page) => page.context().grantPermissions(['camera']));
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    const id = await streamId(stage);
    await stage.page.context().clearPermissions();
    await untilProblem(stage, 'permission-revoked', 3000);
    await stage.page.waitForTimeout(GRACE_MS - 5000);
    expect([await phase(stage), await lease(stage), await streamId(stage)]).toEqual(['stalled', 'ok', id]);
    await untilPhase(stage, 'failed', 10_000);
    expect(await outcome(stage)).toBe('permission-revoked');
    const { streams } = await rig.seen(stage);
    expect(streams.find((stream) => stream.id === id)?.end?.reason).toBe('deleted');
    expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
    await expectClean(rig, stage, { only: id });
  });
});
