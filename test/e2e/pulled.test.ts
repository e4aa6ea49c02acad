import { afterAll, beforeAll, expect, test } from 'vitest';
import { HLS_PICTURE, type ServedHls, serveHls } from '../support/hls/serveHls.js';
import { until } from '../support/until.js';
import {
  FAILED_REQUEST,
  expectClean,
  outcome,
  press,
  problem,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from './support/rig.js';
import { startHandlerRig } from './support/startHandlerRig.js';

let camera: ServedHls;
let rig: Rig;
beforeAll(async () => {
  camera = await serveHls();
  rig = await startRig({ allowPrivateSources: true });
});
afterAll(async () => {
  await rig?.close();
  await camera?.close();
});

/** The record of a stream as the service gives it. */
async function record(stage: Stage): Promise<Record<string, unknown>> {
  const response = await fetch(`${rig.emulator.url}/v1beta/streams/${await streamId(stage)}`, {
    headers: { authorization: `Bearer ${stage.key}` },
  });
  return (await response.json()) as Record<string, unknown>;
}

const pullEvents = async (stage: Stage): Promise<string[]> =>
  (await rig.seen(stage)).events.map(({ type }) => type).filter((type) => type.startsWith('pull-'));

test('a playlist is pulled, counted and shown, dropped and found again, and let go of', async () => {
  const stage = await rig.open({ source: 'hls', url: camera.url });
  await press(stage, 'start');
  await untilPhase(stage, 'live', 30_000);
  expect(await record(stage)).toMatchObject({ source: { type: 'hls' } });
  const { last_pull } = await record(stage);
  expect(Date.now() - Number(last_pull)).toBeLessThan(3000);

  // The preview is the viewer.
  const video = stage.page.locator('.lv-viewer video');
  await until(
    () => video.evaluate((element) => element instanceof HTMLVideoElement && element.videoWidth > 0),
    {
      what: 'the viewer shows a picture',
    },
  );
  expect(
    await video.evaluate((element) =>
      element instanceof HTMLVideoElement ? [element.videoWidth, element.videoHeight] : null,
    ),
  ).toEqual([HLS_PICTURE.width, HLS_PICTURE.height]);

  const before = await rig.newestFrame(await streamId(stage));
  const since = performance.now();
  await stage.page.waitForTimeout(6000);
  // Over the time that has passed: a busy machine wakes up later than it was asked to.
  const counted = (await rig.newestFrame(await streamId(stage))) - before;
  const rate = (counted * 1000) / (performance.now() - since);
  // A busy machine loses some of them; that it counts none twice is what the upper one is for.
  expect(rate).toBeGreaterThan(HLS_PICTURE.fps * 0.3);
  expect(rate).toBeLessThan(HLS_PICTURE.fps * 1.3);

  camera.setDown(true);
  await untilPhase(stage, 'reconnecting', 60_000);
  await until(async () => (await problem(stage)) === 'pull-interrupted', { what: 'the reason' });
  camera.setDown(false);
  await untilPhase(stage, 'live', 60_000);
  expect(await pullEvents(stage)).toContain('pull-reopened');

  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await until(async () => (await pullEvents(stage)).at(-1) === 'pull-stopped', { what: 'ffmpeg to go' });
  await expectClean(rig, stage);
}, 180_000);

test('a playlist that is not there fails after the tries of the service, and leaves nothing', async () => {
  const stage = await rig.open({ source: 'hls', url: camera.url.replace('live', 'nothing') });
  await press(stage, 'start');
  await untilPhase(stage, 'failed', 30_000);
  expect(await outcome(stage)).toBe('source-unreachable');
  const { creates, streams } = await rig.seen(stage);
  expect([creates, streams.length]).toEqual([1, 0]);
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
});

test('a camera of the server is asked for by its name, through the handler, and no page learns its address', async () => {
  const behind = await startHandlerRig(
    { allowPrivateSources: true },
    { sources: { door: { type: 'hls', url: camera.url } } },
  );
  try {
    const { page, seen } = await behind.signIn('kim', 'source=remote&name=door');
    const told = (what: string): Promise<string | null> =>
      page.getByTestId('stage').getAttribute(`data-${what}`);
    await page.getByRole('button', { name: 'fixture: start', exact: true }).click();
    await until(async () => (await told('phase')) === 'live', { what: 'live', timeoutMs: 30_000 });
    // A page that only watches may be frozen; the server renews for it.
    const lease = await behind.handler.keepAlive((await told('id')) ?? '');
    expect(lease.expiresAtMs).toBeGreaterThan(Date.now() + 200_000);
    await page.getByRole('button', { name: 'fixture: stop', exact: true }).click();
    await until(async () => (await told('phase')) === 'ended', { what: 'the end' });
    await page.context().close();
    for (const text of await Promise.all(seen)) expect(text).not.toContain(new URL(camera.url).host);
  } finally {
    await behind.close();
  }
});
