import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { expectYoungFrames } from '../e2e/support/frameAges.js';
import { held } from '../e2e/support/instrument.js';
import { sentLuma } from '../e2e/support/luma.js';
import { expectNothingLeft } from '../e2e/support/rig.js';
import { expectFramesGrow, signs } from '../e2e/support/roomSigns.js';
import { press, shown, startTabRig, type TabRig, type TabStage, untilShown } from '../e2e/support/tabRig.js';
import { hideTab } from '../support/tab/hideTab.js';

/** As LiveKit tells a phone, and whoever asks in the newer way. */
const PHONE = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  userAgentMetadata: {
    architecture: '',
    mobile: true,
    model: 'Pixel 9',
    platform: 'Android',
    platformVersion: '15',
  },
};
/** After so long LiveKit blackens the track of a hidden page on such browsers, where it shows that track itself. */
const BLACK_AFTER_MS = 5000;
/** Longer than it takes to notice that nothing is sent, or that nothing is counted. */
const STILL_MS = 12_000;
/** Darker, nobody sees anything. A disabled track has 0. */
const DARK = 24;

let rig: TabRig;
beforeAll(async () => {
  rig = await startTabRig({ ttlSeconds: 10 });
});
afterAll(() => rig.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(source: string, prepare?: (page: Page) => Promise<void>): Promise<TabStage> {
  const stage = await rig.openLive({ source }, prepare);
  onTestFinished(() => stage.page.close());
  return stage;
}

async function stopClean(stage: TabStage): Promise<void> {
  await press(stage, 'stop');
  await untilShown(stage, { phase: 'ended', outcome: 'stopped' });
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
  await expectNothingLeft(rig, stage);
}

const enableTrack = ({ page }: TabStage, enabled: boolean): Promise<void> =>
  page.evaluate((on) => {
    const source = window.session?.getSnapshot().capture;
    if (source && 'track' in source) source.track.enabled = on;
  }, enabled);

test('row 52: on a phone a page that was in the background sends no black', async () => {
  const stage = await open('camera', (page) => page.setUserAgent(PHONE));
  const { id } = await shown(stage);
  const bright = await sentLuma(stage.page);
  expect(bright).toBeGreaterThan(DARK);
  const show = await hideTab(stage.page);
  await pause(BLACK_AFTER_MS + 2000);
  await show();
  expect(await stage.page.evaluate(() => navigator.userAgent)).toBe(PHONE.userAgent);
  expect(await sentLuma(stage.page)).toBeGreaterThan(DARK);
  await expectFramesGrow(rig, id);
  await untilShown(stage, { phase: 'live', id, lease: 'ok' });
  // The measure itself: black would have been seen.
  await enableTrack(stage, false);
  await pause(500);
  expect(await sentLuma(stage.page)).toBeLessThan(DARK);
  await stopClean(stage);
});

test('a canvas that stands still is kept fresh in a hidden tab', async () => {
  const stage = await open('still');
  const { id } = await shown(stage);
  const show = await hideTab(stage.page);
  const since = Date.now();
  await pause(STILL_MS);
  expectYoungFrames(rig, id, since);
  expect((await shown(stage)).phase).toBe('live');
  await show();
  await untilShown(stage, { phase: 'live', id, generation: 1 });
  expect(await signs(rig, id, 'participant-joined')).toBe(1);
  await stopClean(stage);
});
