import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { timersLeft } from './support/recordTimers.js';
import { expectClean, press, type Rig, startRig, streamId, untilPhase } from './support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

test.each([
  ['kill-signal', 'participant-resumed'],
  ['force-reconnect', 'participant-joined'],
] as const)('after %s the frame index goes on growing on the same stream', async (action, sign) => {
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  const id = await streamId(stage);
  const frames = (): Promise<number> => rig.newestFrame(id);
  const signs = async (): Promise<number> =>
    (await rig.seen(stage)).events.filter(({ type }) => type === sign).length;

  const signsBefore = await signs();
  await rig.emulator.afflict(id, action);
  await until(async () => (await signs()) > signsBefore, { timeoutMs: 20_000, what: sign });
  const atReconnect = await frames();
  await until(async () => (await frames()) > atReconnect + 30, { timeoutMs: 20_000, what: '30 more frames' });
  await untilPhase(stage, 'live');
  expect(await streamId(stage)).toBe(id);

  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});

test('left while it seeks a way that is not there, a room ticks no more', async () => {
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  const id = await streamId(stage);
  const joins = async (): Promise<number> =>
    (await rig.seen(stage)).events.filter(({ type }) => type === 'participant-joined').length;

  await rig.emulator.afflictRooms('hide-candidates');
  await rig.emulator.afflict(id, 'force-reconnect');
  await until(async () => (await joins()) > 1, { timeoutMs: 20_000, what: 'the room joined anew' });
  const seeks = async (): Promise<boolean> =>
    (await timersLeft(stage.page)).some((timer) => timer.startsWith('timeout of 50 ms'));
  await until(seeks, { what: 'LiveKit to look for its connection' });
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
  await rig.emulator.clearFaults();
});
