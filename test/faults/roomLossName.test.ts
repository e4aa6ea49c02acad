import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive, press, type Rig, startRig, streamId, untilPhase } from '../e2e/support/rig.js';
import { expectFramesGrow, phasesSince } from '../e2e/support/roomSigns.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 10 });
});
afterAll(() => rig.close());

test('row 36: a room that is sought for 10 s is called reconnecting', async () => {
  const stage = await openLive(rig);
  const id = await streamId(stage);
  const lostAtMs = Date.now();
  await rig.emulator.afflict(id, 'outage', { forMs: 10_000 });
  await stage.page.waitForTimeout(10_000);
  await expectFramesGrow(rig, id);
  await untilPhase(stage, 'live');
  expect(await phasesSince(stage, lostAtMs)).toEqual(['live', 'reconnecting', 'live']);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
});
