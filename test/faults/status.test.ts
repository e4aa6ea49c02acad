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
  // One after the other, slower each time: 2 s, 4 s, 8 s, 16 s with a fifth of jitter.
  await until(async () => (await asked(stage, 500)) >= 5, { what: 'five failed polls', timeoutMs: 60_000 });
  expect(await phase(stage)).toBe('live');
  const line = stage.page.getByRole('group').last();
  await until(async () => (await stage.page.locator('[data-stale]').count()) > 0, {
    what: 'the mark of stale numbers',
  });
  expect(await line.innerText()).toMatch(/Frames\s+\d+/);
  // How old the numbers are.
  expect(await stage.page.locator('.lv-note').first().innerText()).toMatch(/\d+/);
  await rig.emulator.clearFaults();
  // The next poll is half a minute away; whoever looks again need not wait for it.
  await stage.page.evaluate(() => window.dispatchEvent(new Event('online')));
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

test('row 56: a record of earlier that comes after a newer one is ignored', async () => {
  const stage = await openLive(rig);
  const frames = (): Promise<number> =>
    stage.page.evaluate(() => window.session?.status.getSnapshot().data?.lastFrameIndex ?? -1);
  await until(async () => (await frames()) > 30, { what: 'some frames' });
  const before = await frames();
  const polls = await asked(stage, 200);
  await rig.emulator.addFault({
    route: 'status',
    shift: { stream_time_ms: -60_000, last_frame_index: -20 - before },
    count: 1,
  });
  await until(async () => (await asked(stage, 200)) > polls, { what: 'the old record' });
  expect(await frames()).toBeGreaterThanOrEqual(before);
  await until(async () => (await frames()) > before, { what: 'a newer record' });
  expect(await phase(stage)).toBe('live');
  await stopClean(rig, stage);
});

test('row 58: a last frame in the future is no age at all', async () => {
  const stage = await openLive(rig);
  await rig.emulator.addFault({ route: 'status', shift: { last_frame_at_ms: 60_000 } });
  const ahead = (): Promise<boolean> =>
    stage.page.evaluate(() => {
      const { lastFrameAtMs, firstFrameAtMs, streamTimeMs } = window.session?.status.getSnapshot().data ?? {};
      return (lastFrameAtMs ?? 0) > (firstFrameAtMs ?? 0) + (streamTimeMs ?? 0) + 30_000;
    });
  await until(ahead, { what: 'the record from the future' });
  const age = await stage.page.evaluate(() => {
    const { frameAge } = window.session ?? {};
    const stop = frameAge?.subscribe(() => undefined);
    const value = frameAge?.getSnapshot();
    stop?.();
    return value;
  });
  expect(age).toBe(0);
  expect(await stage.page.locator('#root').innerText()).not.toMatch(/-\s?\d|NaN/);
  await rig.emulator.clearFaults();
  await stopClean(rig, stage);
});
