import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { framesSent, held, slowConsent } from '../e2e/support/instrument.js';
import {
  expectClean,
  FAILED_REQUEST,
  outcome,
  press,
  type Rig,
  type Stage,
  startRig,
  stopClean,
  untilPhase,
} from '../e2e/support/rig.js';
import { until } from '../support/until.js';

const TTL_SECONDS = 15;

let rig: Rig;
beforeAll(async () => {
  // Dead long before the slow download of row 10 is over, and not before a slow machine has joined.
  rig = await startRig({ ttlSeconds: TTL_SECONDS, tokenTtlSeconds: 6 });
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

const statuses = async (stage: Stage, route: string): Promise<(number | null)[]> =>
  (await rig.seen(stage)).events.flatMap((event) =>
    event.type === 'request' && event.route === route ? [event.status] : [],
  );

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('row 4: an answer that', () => {
  test('is lost: no second POST, the outcome is called unknown, the orphan ends with its lease', async () => {
    // Twice: Chromium itself repeats a request, any request, whose reused connection was closed without an answer.
    await rig.emulator.addFault({ route: 'create', drop: 'after', count: 2 });
    const stage = await rig.open({ source: 'camera' });
    let posts = 0;
    stage.page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    await press(stage, 'start');
    await untilPhase(stage, 'failed');
    expect(await outcome(stage)).toBe('create-outcome-unknown');
    expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
    const expired = async (): Promise<boolean> =>
      (await rig.seen(stage)).streams.every(({ end }) => end?.reason === 'expired');
    await until(expired, { what: 'the end of the orphans', timeoutMs: (TTL_SECONDS + 2) * 1000 });
    expect(posts).toBe(1);
    expect((await rig.seen(stage)).creates).toBe(2);
    await expectClean(rig, stage, { sessions: 2, mayExpire: true, excused: FAILED_REQUEST });
  });

  test('comes after the patience: what it brings is deleted on arrival', async () => {
    await rig.emulator.addFault({ route: 'create', delayMs: 11_000, delayAt: 'after', count: 1 });
    const stage = await rig.open();
    await press(stage, 'start');
    await untilPhase(stage, 'failed');
    expect(await outcome(stage)).toBe('create-outcome-unknown');
    await until(async () => (await rig.seen(stage)).deletes === 1, { what: 'the deletion', timeoutMs: 5000 });
    expect((await rig.seen(stage)).creates).toBe(1);
    await expectClean(rig, stage, { excused: FAILED_REQUEST });
  });
});

test('row 7: a stream of another region is asked for there, once, and that is remembered', async () => {
  const stage = await rig.open({ region: 'us-central1' });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  expect(await statuses(stage, 'create')).toEqual([409, 201]);
  await press(stage, 'restart');
  await until(async () => (await statuses(stage, 'create')).length === 3, { what: 'the second stream' });
  await untilPhase(stage, 'live');
  expect(await statuses(stage, 'create')).toEqual([409, 201, 201]);
  await stopClean(rig, stage);
});

test('row 8: offline at the click fails at once, and nothing fires when the network is back', async () => {
  const stage = await rig.open({ source: 'camera' });
  // The code is there: what is shown is the create.
  await stage.page.waitForLoadState('networkidle');
  await stage.page.context().setOffline(true);
  await press(stage, 'start');
  await untilPhase(stage, 'failed', 2000);
  expect(await outcome(stage)).toBe('offline');
  expect((await held(stage.page)).liveTracks).toBe(0);
  await stage.page.context().setOffline(false);
  await pause(5000);
  expect(await rig.seen(stage)).toMatchObject({ creates: 0, streams: [] });
  await expectClean(rig, stage, { excused: [...FAILED_REQUEST, /WebSocket connection/] });
});

test('row 10: neither a person who thinks it over nor a slow download makes the publish token too old', async () => {
  const stage = await rig.open({ source: 'camera' }, async (page) => {
    await slowConsent(page, 3000);
    await page.route('**/openPublisher*', async (route) => {
      await pause(9000);
      await route.continue();
    });
  });
  await press(stage, 'start');
  await untilPhase(stage, 'live', 40_000);
  expect(await framesSent(stage.page)).toBeGreaterThan(0);
  // The stream was made after the consent; by the time the room could be joined, its token was dead and renewed first.
  expect((await statuses(stage, 'keepalive')).length).toBeGreaterThan(0);
  expect((await statuses(stage, 'signal')).filter((status) => status === 401)).toEqual([]);
  await stopClean(rig, stage);
});
