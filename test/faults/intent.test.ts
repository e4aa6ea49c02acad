import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectClean, press, type Rig, type Stage, startRig, untilPhase } from '../e2e/support/rig.js';
import { until } from '../support/until.js';

// One intent, one stream: the fixture app runs in StrictMode.

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

async function expectOneStream(stage: Stage): Promise<void> {
  await untilPhase(stage, 'live');
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  expect(await rig.seen(stage)).toMatchObject({ creates: 1, deletes: 1 });
  await expectClean(rig, stage);
}

test('row 1: autoStart in StrictMode makes one stream', async () => {
  await expectOneStream(await rig.open({ autoStart: '1' }));
});

test('row 2: a double click makes one stream', async () => {
  const stage = await rig.open({ source: 'camera' });
  await stage.page.getByRole('button', { name: 'fixture: start' }).dblclick();
  await expectOneStream(stage);
});

test('row 2: two components that start in one moment make one stream', async () => {
  const stage = await rig.open({ source: 'camera' });
  await stage.page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    const starting = buttons.filter(({ textContent }) =>
      ['Start streaming', 'fixture: start'].includes(textContent.trim()),
    );
    if (starting.length !== 2) throw new Error(`${starting.length} buttons start a stream.`);
    for (const button of starting) button.click();
  });
  await expectOneStream(stage);
});

test('row 3: unmounted while the create is in flight: what it makes is deleted', async () => {
  await rig.emulator.addFault({ route: 'create', delayMs: 1500, delayAt: 'after', count: 1 });
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'creating');
  await stage.page.getByRole('button', { name: 'Unmount' }).click();
  await until(async () => (await rig.seen(stage)).deletes === 1, { timeoutMs: 8000, what: 'the DELETE' });
  expect((await rig.seen(stage)).creates).toBe(1);
  await expectClean(rig, stage);
});
