import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { openLive, phase, type Rig, startRig, type Stage, stopClean, streamId } from '../e2e/support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

const asked = async (stage: Stage, status: number): Promise<number> =>
  (await rig.seen(stage)).streams[0]?.requests.filter(
    (ask) => ask.route === 'status' && ask.status === status,
  ).length ?? 0;

test('row 54: failing polls leave the last numbers, marked as old, and end nothing', async () => {
  const stage = await openLive(rig);
  await rig.emulator.addFault({ route: 'status', status: 500 });
  await until(async () => (await asked(stage, 500)) >= 2, { what: 'two failed polls' });
  expect(await phase(stage)).toBe('live');
  const line = stage.page.getByRole('group').last();
  await until(async () => (await stage.page.locator('[data-stale]').count()) > 0, {
    what: 'the mark of stale numbers',
  });
  expect(await line.innerText()).toMatch(/Frames\s+\d+/);
  await rig.emulator.clearFaults();
  await until(async () => (await stage.page.locator('[data-stale]').count()) === 0, {
    what: 'fresh numbers',
  });
  await stopClean(rig, stage);
});

test('row 55: a 404 to the status while the lease lives is looked at again, and the lease believed', async () => {
  const stage = await openLive(rig);
  const id = await streamId(stage);
  await rig.emulator.addFault({ route: 'status', status: 404, body: { detail: 'Not found.' }, count: 1 });
  await until(async () => (await asked(stage, 404)) === 1, { what: 'the 404' });
  const good = await asked(stage, 200);
  await until(async () => (await asked(stage, 200)) > good, { what: 'the next poll' });
  expect(await phase(stage)).toBe('live');
  expect(await streamId(stage)).toBe(id);
  await stopClean(rig, stage);
});

test('row 57: a slow poll is waited for, never overlapped, and given up in time', async () => {
  const stage = await openLive(rig);
  await rig.emulator.addFault({ route: 'status', delayMs: 20_000, count: 1 });
  const good = await asked(stage, 200);
  await until(async () => (await asked(stage, 200)) > good + 1, {
    what: 'polls after the slow one',
    timeoutMs: 25_000,
  });
  expect(await phase(stage)).toBe('live');
  // The checker looks for overlapping polls.
  await stopClean(rig, stage);
});
