import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { framesSent } from './support/instrument.js';
import { expectClean, press, type Rig, startRig, streamId, untilPhase } from './support/rig.js';

const SECONDS = isNightly ? 60 : 30;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

test(`over ${SECONDS} seconds the service counts what the sender has sent, within 1 %`, async () => {
  const stage = await rig.open({ source: 'camera' });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  const id = await streamId(stage);
  const sample = async () => ({
    sent: await framesSent(stage.page),
    counted: await rig.newestFrame(id),
  });

  const before = await sample();
  await stage.page.waitForTimeout(SECONDS * 1000);
  const after = await sample();

  const sent = after.sent - before.sent;
  const counted = after.counted - before.counted;
  expect(sent).toBeGreaterThan(10 * SECONDS);
  expect(Math.abs(counted - sent) / sent).toBeLessThan(0.01);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});
