import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { held, slowConsent } from './support/instrument.js';
import {
  expectClean,
  FAILED_REQUEST,
  phase,
  type Phase,
  press,
  type Rig,
  startRig,
  streamId,
  untilPhase,
} from './support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

test('mounting in StrictMode costs nothing and opens nothing', async () => {
  const stage = await rig.open();
  expect(await phase(stage)).toBe('idle');
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
  expect(await rig.seen(stage)).toMatchObject({ creates: 0, deletes: 0 });
  await expectClean(rig, stage);
});

describe.each(['camera', 'test-pattern', 'element', 'media'])('source %s', (source) => {
  test('is counted by the service, and is off or left alone afterwards', async () => {
    const stage = await rig.open({ source });
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    // What the app passed in stays the app's.
    const mine = source === 'media' ? 1 : 0;
    await until(async () => (await held(stage.page)).liveTracks === mine, {
      timeoutMs: 3000,
      what: 'tracks off',
    });
    if (source === 'media') {
      await stage.page.evaluate(() => window.instruments?.tracks.forEach((track) => track.stop()));
    }
    await expectClean(rig, stage);
  });
});

test('a preview makes no stream, and the start after it uses the same camera', async () => {
  const stage = await rig.open({ source: 'camera' });
  await press(stage, 'preview');
  await until(async () => (await held(stage.page)).liveTracks === 1, {
    timeoutMs: 5000,
    what: 'the preview',
  });
  expect(await phase(stage)).toBe('idle');
  expect((await rig.seen(stage)).creates).toBe(0);
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  expect((await held(stage.page)).liveTracks).toBe(1);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});

test('a remount within the grace keeps nothing alive that nobody asked for', async () => {
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  await stage.page.getByRole('button', { name: 'Unmount' }).click();
  await stage.page.getByRole('button', { name: 'Mount' }).click();
  await until(async () => (await rig.seen(stage)).deletes === 1, { timeoutMs: 8000, what: 'the DELETE' });
  expect(await phase(stage)).toBe('idle');
  await expectClean(rig, stage);
});

describe('stop', () => {
  const slowdowns: Partial<Record<Phase, Parameters<Rig['emulator']['addFault']>[0]>> = {
    creating: { route: 'create', delayMs: 1000, count: 1 },
    connecting: { route: 'signal', delayMs: 1500, count: 1 },
    waiting: { route: 'status', delayMs: 2000, count: 1 },
  };

  test.each<Phase>(['creating', 'connecting', 'waiting', 'live'])('in phase %s', async (during) => {
    const slowdown = slowdowns[during];
    if (slowdown) await rig.emulator.addFault(slowdown);
    const stage = await rig.open();
    await press(stage, 'start');
    await untilPhase(stage, during);
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    expect(await rig.seen(stage)).toMatchObject({ creates: 1, deletes: 1 });
    await expectClean(rig, stage);
  });

  test('in phases idle, failed and ended changes nothing', async () => {
    await rig.emulator.addFault({ route: 'create', status: 500, body: { detail: 'Broken.' }, count: 1 });
    const stage = await rig.open();
    await press(stage, 'stop');
    expect(await phase(stage)).toBe('idle');
    await press(stage, 'start');
    await untilPhase(stage, 'failed');
    await press(stage, 'stop');
    expect(await phase(stage)).toBe('failed');
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    await press(stage, 'stop');
    expect(await phase(stage)).toBe('ended');
    expect(await rig.seen(stage)).toMatchObject({ creates: 2, deletes: 1 });
    await expectClean(rig, stage, { excused: FAILED_REQUEST });
  });

  test('in phase acquiring: nothing was made, and the camera that opens late is turned off', async () => {
    const stage = await rig.open({ source: 'camera' }, (page) => slowConsent(page, 1500));
    await press(stage, 'start');
    await untilPhase(stage, 'acquiring');
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    const opened = (): Promise<number> => stage.page.evaluate(() => window.instruments?.tracks.size ?? 0);
    await until(async () => (await opened()) === 1, { timeoutMs: 5000, what: 'the camera that opens late' });
    expect(await rig.seen(stage)).toMatchObject({ creates: 0, deletes: 0 });
    await expectClean(rig, stage);
  });

  test('in phase reconnecting', async () => {
    const stage = await rig.open();
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    await rig.emulator.afflict(await streamId(stage), 'force-reconnect');
    await untilPhase(stage, 'reconnecting');
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    expect(await rig.seen(stage)).toMatchObject({ creates: 1, deletes: 1 });
    await expectClean(rig, stage);
  });

  test('in phase ending, again and again, is one DELETE', async () => {
    await rig.emulator.addFault({ route: 'delete', delayMs: 1000, count: 1 });
    const stage = await rig.open();
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    await press(stage, 'stop');
    await untilPhase(stage, 'ending');
    await press(stage, 'stop');
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    expect(await rig.seen(stage)).toMatchObject({ creates: 1, deletes: 1 });
    await expectClean(rig, stage);
  });

  test.each(['restart', 'stop and start'])(
    'then start (%s): a second stream after the first is gone',
    async (how) => {
      const stage = await rig.open();
      await press(stage, 'start');
      await untilPhase(stage, 'live');
      const first = await streamId(stage);
      await press(stage, how);
      const otherId = async (): Promise<boolean> => ![first, ''].includes(await streamId(stage));
      await until(otherId, { timeoutMs: 15_000, what: 'another stream' });
      await untilPhase(stage, 'live');
      expect(await stage.page.getByTestId('stage').getAttribute('data-generation')).toBe('2');
      await press(stage, 'stop');
      await untilPhase(stage, 'ended');
      expect(await rig.seen(stage)).toMatchObject({ creates: 2, deletes: 2 });
      await expectClean(rig, stage);
    },
  );
});
