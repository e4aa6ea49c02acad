import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { expectNothingLeft, FAILED_REQUEST } from '../e2e/support/rig.js';
import { held } from '../e2e/support/instrument.js';
import { press, shown, startTabRig, type TabRig, type TabStage, untilShown } from '../e2e/support/tabRig.js';
import { hideTab } from '../support/tab/hideTab.js';
import type { StreamStory } from '../support/history/StreamStory.js';
import { until } from '../support/until.js';

const TTL_SECONDS = 6;
/** A heartbeat leaves a tenth of a short lease unused. */
const LONGEST_GAP_MS = TTL_SECONDS * 900;

let rig: TabRig;
beforeAll(async () => {
  // A hidden tab that is not exempt loses a lease of 6 s: it is woken once a minute.
  rig = await startTabRig({ ttlSeconds: TTL_SECONDS, idleAfterSeconds: 3 });
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

async function open(): Promise<TabStage> {
  const stage = await rig.openLive({ source: 'camera' });
  onTestFinished(() => stage.page.close());
  return stage;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function story(stage: TabStage): Promise<StreamStory> {
  const [stream] = (await rig.seen(stage)).streams;
  if (!stream) throw new Error('The page has made no stream.');
  return stream;
}

const beats = async (stage: TabStage) =>
  (await story(stage)).requests.filter(({ route }) => route === 'keepalive');

async function untilRenewed(stage: TabStage, timeoutMs = TTL_SECONDS * 1000): Promise<void> {
  const before = (await story(stage)).renewedAtMs.length;
  await until(async () => (await story(stage)).renewedAtMs.length > before, {
    what: 'the next renewal',
    timeoutMs,
  });
}

/** I3: no two renewals lie so far apart that the lease came into danger. */
async function expectBeatsOnTime(stage: TabStage): Promise<void> {
  const { createdAtMs, renewedAtMs } = await story(stage);
  const gaps = renewedAtMs.map((at, i) => at - (renewedAtMs[i - 1] ?? createdAtMs));
  expect(Math.max(...gaps)).toBeLessThan(LONGEST_GAP_MS);
}

/** The same stream, and new frames are counted. */
async function expectStillLive(stage: TabStage, id: string): Promise<void> {
  await untilShown(stage, { phase: 'live', lease: 'ok', id, generation: 1 });
  const before = await rig.newestFrame(id);
  await until(async () => (await rig.newestFrame(id)) > before, { what: 'another frame', timeoutMs: 5000 });
}

async function stopClean(stage: TabStage): Promise<void> {
  await press(stage, 'stop');
  await untilShown(stage, { phase: 'ended', outcome: 'stopped' });
  await expectNothingLeft(rig, stage, { excused: FAILED_REQUEST });
}

describe('hidden', () => {
  test('row 23: hidden for four leases while publishing, the beats go on', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    const show = await hideTab(stage.page);
    const renewals = (await story(stage)).renewedAtMs.length;
    await pause(TTL_SECONDS * 4000);
    expect((await story(stage)).renewedAtMs.length - renewals).toBeGreaterThanOrEqual(8);
    await expectBeatsOnTime(stage);
    await expectStillLive(stage, id);
    await show();
    await expectStillLive(stage, id);
    await stopClean(stage);
  });

  test('row 25: a keepalive that fails while hidden is tried again while hidden', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    await hideTab(stage.page);
    await rig.emulator.addFault({ route: 'keepalive', status: 500, count: 2 });
    const failures = async (): Promise<number> =>
      (await beats(stage)).filter(({ status }) => status === 500).length;
    await until(async () => (await failures()) === 2, { what: 'both failures', timeoutMs: LONGEST_GAP_MS });
    await untilRenewed(stage);
    expect(await stage.page.evaluate(() => document.visibilityState)).toBe('hidden');
    await expectBeatsOnTime(stage);
    await expectStillLive(stage, id);
    await stopClean(stage);
  });
});

test('row 31: a person who stays at the question whether to leave is still live', async () => {
  const stage = await open();
  const { id } = await shown(stage);
  await stage.page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
  // Browsers do not ask for pages that nobody has touched.
  await stage.page.mouse.click(1, 1);
  const asked = new Promise<string>((resolve) =>
    stage.page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
  );
  await stage.page.goto('about:blank').catch(() => undefined);
  expect(await asked).toBe('beforeunload');
  await untilRenewed(stage);
  await expectStillLive(stage, id);
  expect((await rig.seen(stage)).deletes).toBe(0);
  expect((await held(stage.page)).liveTracks).toBe(1);
  await stopClean(stage);
});
