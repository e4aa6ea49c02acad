import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { until } from '../support/until.js';
import {
  expectClean,
  FAILED_REQUEST,
  openLive,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from './support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const viewerPhase = ({ page }: Stage): Promise<string | null> =>
  page.locator('.lv-viewer').getAttribute('data-phase');

const untilPlaying = (stage: Stage, what: string): Promise<boolean> =>
  until(async () => (await viewerPhase(stage)) === 'playing', { timeoutMs: 30_000, what });

/** Size and fingerprint of what a video element shows. */
const picture = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('This is no video element.');
    const { videoWidth: width, videoHeight: height } = element;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (!context || width === 0) return { width, height, sum: 0 };
    context.drawImage(element, 0, 0);
    const sum = context.getImageData(0, 0, width, height).data.reduce((all, value) => all + value, 0);
    return { width, height, sum };
  });

/** Pictures that differ, each of the size that is published. */
async function expectMoving(page: Page, selector: string): Promise<void> {
  const sums = new Set<number>();
  await until(
    async () => {
      const { width, height, sum } = await picture(page, selector);
      if (width === 640 && height === 480) sums.add(sum);
      return sums.size >= 5;
    },
    { timeoutMs: 20_000, everyMs: 100, what: `five different pictures of 640 × 480 in ${selector}` },
  );
}

const openViewer = async (publisher: Stage): Promise<Stage> => {
  const stage = await rig.open({ viewer: await streamId(publisher), key: publisher.key });
  await untilPlaying(stage, 'the viewer plays');
  return stage;
};

const requests = async (stage: Stage, route: string): Promise<number> =>
  (await rig.seen(stage)).events.filter((event) => event.type === 'request' && event.route === route).length;

test('a second page shows moving pictures of the size that the first publishes', async () => {
  const publisher = await openLive(rig);
  const viewer = await openViewer(publisher);
  await expectMoving(viewer.page, '.lv-viewer video');
  await expectMoving(viewer.page, '[data-testid=by-hook]');

  expect(await requests(viewer, 'create')).toBe(0);
  viewer.watch.assertQuiet();
  await viewer.page.context().close();

  await press(publisher, 'stop');
  await untilPhase(publisher, 'ended');
  await expectClean(rig, publisher);
});

test('a viewer sees the end of the stream, asks why, and is quiet then', async () => {
  const publisher = await openLive(rig);
  const viewer = await openViewer(publisher);
  await press(publisher, 'stop');
  await untilPhase(publisher, 'ended');
  await until(async () => (await viewerPhase(viewer)) === 'ended', { what: 'the viewer sees the end' });
  const asked = (await rig.seen(viewer)).events.filter(({ type }) => type === 'request').length;
  await viewer.page.waitForTimeout(3000);
  expect((await rig.seen(viewer)).events.filter(({ type }) => type === 'request')).toHaveLength(asked);
  viewer.watch.assertQuiet();
  await viewer.page.context().close();
  await publisher.page.context().close();
});

// Half a minute each.
test.runIf(isNightly).each([
  ['kill-signal', {}],
  ['outage', { forMs: 3000 }],
] as const)('after %s it comes back with a fresh token, because its own has expired', async (fault, body) => {
  const publisher = await openLive(rig);
  const viewer = await openViewer(publisher);
  const id = await streamId(publisher);
  const asked = await requests(viewer, 'viewer-token');

  await rig.emulator.afflict(id, 'expire-tokens');
  await rig.emulator.afflict(id, fault, body);
  await until(async () => (await viewerPhase(viewer)) === 'reconnecting', { what: 'the loss is seen' });
  await untilPlaying(viewer, 'the viewer plays again');
  await expectMoving(viewer.page, '.lv-viewer video');
  expect(await requests(viewer, 'viewer-token')).toBeGreaterThan(asked);

  await viewer.page.context().close();
  await untilPhase(publisher, 'live');
  await press(publisher, 'stop');
  await untilPhase(publisher, 'ended');
  await expectClean(rig, publisher, { excused: [...FAILED_REQUEST, /WebSocket connection/] });
});
