import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectClean,
  outcome,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  stopClean,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { until } from '../support/until.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const route = ({ page }: Stage): Promise<string | null> =>
  page.getByTestId('stage').getAttribute('data-route');

async function openRoutes(query: Record<string, string> = {}): Promise<Stage> {
  const stage = await rig.open({ routes: '', ...query });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return stage;
}

async function expectMoreFrames(id: string): Promise<void> {
  const before = await rig.newestFrame(id);
  await until(async () => (await rig.newestFrame(id)) > before, { what: 'another frame' });
}

describe('row 33', () => {
  test('a route change keeps the stream of a shared key', async () => {
    const stage = await openRoutes();
    const id = await streamId(stage);
    await press(stage, 'route');
    expect([await route(stage), await phase(stage), await streamId(stage)]).toEqual(['second', 'live', id]);
    // Longer than the grace: nothing was only put off.
    await stage.page.waitForTimeout(1500);
    expect([await phase(stage), await streamId(stage)]).toEqual(['live', id]);
    await expectMoreFrames(id);
    expect((await rig.seen(stage)).creates).toBe(1);
    await stopClean(rig, stage);
  });

  test('a route without the stream releases it after the grace', async () => {
    const stage = await openRoutes();
    await press(stage, 'elsewhere');
    await until(async () => (await rig.seen(stage)).deletes === 1, { what: 'the deletion', timeoutMs: 3000 });
    await expectClean(rig, stage);
  });

  test('and keeps it where the app says so: whoever comes back finds it live', async () => {
    const stage = await openRoutes({ onUnmount: 'keep' });
    const id = await streamId(stage);
    await press(stage, 'elsewhere');
    await stage.page.waitForTimeout(1500);
    await expectMoreFrames(id);
    await press(stage, 'route');
    await untilPhase(stage, 'live');
    expect(await streamId(stage)).toBe(id);
    await stopClean(rig, stage);
  });

  test('a hidden <Activity> releases after the grace, and says so when it is shown', async () => {
    const stage = await openRoutes();
    await press(stage, 'activity');
    await until(async () => (await rig.seen(stage)).deletes === 1, { what: 'the deletion', timeoutMs: 3000 });
    await press(stage, 'activity');
    await untilPhase(stage, 'ended');
    expect(await outcome(stage)).toBe('unmounted');
    await expectClean(rig, stage);
  });

  test('a short-lived one, or one that is to be kept, loses nothing', async () => {
    const stage = await openRoutes({ onUnmount: 'keep' });
    const id = await streamId(stage);
    await press(stage, 'activity');
    await stage.page.waitForTimeout(1500);
    await press(stage, 'activity');
    await untilPhase(stage, 'live');
    expect(await streamId(stage)).toBe(id);
    expect(await rig.seen(stage)).toMatchObject({ creates: 1, deletes: 0 });
    await stopClean(rig, stage);
  });
});

test('row 34: two windows of one person have a stream and a token each, and neither throws the other out', async () => {
  // One key is one account, as two tabs of one app have it.
  const key = 'two-windows-of-one-app';
  const tokens: string[] = [];
  const stages = [await rig.open({ key }), await rig.open({ key })];
  for (const { page } of stages)
    page.on('websocket', (socket) =>
      tokens.push(new URL(socket.url()).searchParams.get('access_token') ?? ''),
    );
  for (const stage of stages) await press(stage, 'start');
  for (const stage of stages) await untilPhase(stage, 'live');
  const ids = await Promise.all(stages.map(streamId));
  expect(new Set(ids).size).toBe(2);
  expect(new Set(tokens.filter(Boolean)).size).toBe(2);
  for (const id of ids) await expectMoreFrames(id);
  await stages[0]?.page.waitForTimeout(3000);
  expect(await Promise.all(stages.map(phase))).toEqual(['live', 'live']);
  const [first, second] = stages;
  if (!first || !second) throw new Error('Two windows were opened.');
  await press(first, 'stop');
  await untilPhase(first, 'ended');
  // The end of one is none of the other's business.
  await expectMoreFrames(ids[1] ?? '');
  expect(await phase(second)).toBe('live');
  await press(second, 'stop');
  await untilPhase(second, 'ended');
  await expectClean(rig, first, { sessions: 2 });
  await expectClean(rig, second, { sessions: 2 });
});
