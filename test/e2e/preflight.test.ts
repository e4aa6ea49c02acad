import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { setCameraPermission } from './support/permission.js';
import {
  expectClean,
  FAILED_REQUEST,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  untilPhase,
} from './support/rig.js';
import { FAILED_SOCKET } from './support/roomSigns.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

/** Opens a page with the check, and lets it run to its end. */
async function checked(
  permission: 'granted' | 'denied' = 'granted',
): Promise<{ stage: Stage; steps: string[]; said: string }> {
  const stage = await rig.open({ source: 'camera', preflight: '' });
  await setCameraPermission(stage.page, permission);
  await stage.page.getByRole('button', { name: 'Check camera and network' }).click();
  const result = stage.page.locator('.lv-preflight-result');
  const said = await until(async () => (await result.innerText()) || null, {
    what: 'the result',
    timeoutMs: 45_000,
  });
  const steps = await stage.page
    .locator('.lv-preflight-steps > li')
    .evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-code') ?? item.getAttribute('data-state') ?? ''),
    );
  return { stage, steps, said };
}
const made = async (stage: Stage): Promise<number> => (await rig.seen(stage)).creates;

test('passes where all works, by a stream of its own that is deleted', async () => {
  const { stage, steps, said } = await checked();
  expect(said).toBe('Everything works.');
  expect(steps).toEqual(Array.from({ length: 8 }, () => 'passed'));
  expect(await made(stage)).toBe(1);
  expect(await phase(stage)).toBe('idle');
  await expectClean(rig, stage);
});

test('says that the camera is blocked, and makes nothing', async () => {
  const { stage, steps } = await checked('denied');
  expect(steps.slice(0, 2)).toEqual(['permission-blocked', 'skipped']);
  expect(await made(stage)).toBe(0);
  await expectClean(rig, stage);
});

test('says that the service does not answer, and makes nothing', async () => {
  await rig.emulator.addFault({ route: 'models', status: 503 });
  const { stage, steps } = await checked();
  expect(steps.slice(0, 4)).toEqual(['passed', 'passed', 'no-capacity', 'skipped']);
  expect(await made(stage)).toBe(0);
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
});

test('says that the network lets no video through, and deletes its stream', async () => {
  await rig.emulator.afflictRooms('drop-media');
  const { stage, steps, said } = await checked();
  expect(steps).toEqual([
    ...Array.from({ length: 5 }, () => 'passed'),
    'network-blocked',
    'skipped',
    'passed',
  ]);
  expect(said).toContain('Way for video');
  await expectClean(rig, stage, { excused: FAILED_SOCKET });
});

test('is ended by a stream that is started, and by leaving', async () => {
  const stage = await rig.open({ source: 'camera', preflight: '' });
  const check = stage.page.getByRole('button', { name: 'Check camera and network' });
  await check.click();
  await until(async () => (await made(stage)) === 1, { what: 'the stream of the check' });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  expect(await check.count()).toBe(0);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await check.click();
  await until(async () => (await made(stage)) === 3, { what: 'the stream of the next check' });
  await stage.page.getByRole('button', { name: 'Unmount' }).click();
  await expectClean(rig, stage);
});
