import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CAMERA, CANVAS } from './support/sources.js';
import { type FrameLog, startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
beforeEach(async () => {
  page = await openPage(browser, server.url);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Frames sent of the layer that is counted, and frames counted, over the same span. */
async function compareCounts(
  log: FrameLog,
  layer: string,
  spanMs: number,
): Promise<{ sent: number; counted: number }> {
  const read = async (): Promise<{ sent: number; counted: number }> => {
    const layers = await page.evaluate((name) => commands.sent(name), 'a');
    return {
      sent: layers.find((one) => one.layer === layer)?.frames ?? 0,
      counted: log.frames.length,
    };
  };
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, spanMs));
  const after = await read();
  return { sent: after.sent - before.sent, counted: after.counted - before.counted };
}

function within(share: number, counted: number, sent: number): boolean {
  // One frame may be under way at each end.
  return Math.abs(counted - sent) <= Math.max(2, sent * share);
}

test('default options: one layer is counted, the largest, and every frame of it', async () => {
  const log = server.room('simulcast');
  const token = await server.token({ room: 'simulcast' });
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token,
    source: CAMERA,
  });
  await waitFor('720p frames', () => log.frames.at(-1)?.width === 1280);
  const [first] = log.frames;
  expect(first).toMatchObject({ codec: 'VP8', keyframe: true, intact: true });
  // Without bandwidth estimates Chrome starts its largest layer only after five seconds and more.
  const largest = log.frames.find(({ width }) => width === 1280);
  expect((largest?.arrivedAtMs ?? 0) - (first?.arrivedAtMs ?? 0)).toBeLessThan(3500);

  const { sent, counted } = await compareCounts(log, 'f', 15_000);
  expect(sent).toBeGreaterThan(150);
  expect(within(0.01, counted, sent), `${counted} counted of ${sent} sent`).toBe(true);
  const sizes = [...new Set(log.frames.map(({ width, height }) => `${width}x${height}`))];
  expect(sizes.at(-1)).toBe('1280x720');
  const layers = server.events
    .filter(({ type, room }) => type === 'first-packet' && room === 'simulcast')
    .map(({ detail }) => detail?.['layer']);
  expect(new Set(layers)).toStrictEqual(new Set(['q', 'h', 'f']));
});

test('simulcast off, over two peer connections (v0): every frame is counted', async () => {
  const log = server.room('plain');
  const token = await server.token({ room: 'plain' });
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token,
    source: CANVAS,
    simulcast: false,
    connections: 'dual' as const,
  });
  await waitFor('frames', () => log.frames.length > 5);
  const { sent, counted } = await compareCounts(log, 'single', 8000);
  expect(sent).toBeGreaterThan(80);
  expect(within(0.01, counted, sent), `${counted} counted of ${sent} sent`).toBe(true);
  expect(log.frames.every(({ intact }) => intact)).toBe(true);
  const joined = server.events.find(({ type, room }) => type === 'participant-joined' && room === 'plain');
  expect(joined?.detail).toMatchObject({ connections: 'dual' });
});

test('muting, unpublishing and publishing again; audio is accepted and makes no frames', async () => {
  const log = server.room('changes');
  const token = await server.token({ room: 'changes' });
  const seen = (type: string): number =>
    server.events.filter((event) => event.room === 'changes' && event.type === type).length;
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token,
    source: CANVAS,
  });
  await waitFor('frames', () => log.frames.length > 5);

  await page.evaluate((name) => commands.setMuted(name, true), 'a');
  await waitFor('muted', () => seen('track-muted') === 1);
  await page.evaluate((name) => commands.setMuted(name, false), 'a');
  await waitFor('unmuted', () => seen('track-unmuted') === 1);
  const muted = log.frames.length;
  await waitFor('frames after unmuting', () => log.frames.length > muted + 5);

  await page.evaluate((name) => commands.publishAudio(name), 'a');
  await waitFor('audio', () => seen('track-published') === 2);

  await page.evaluate((name) => commands.unpublish(name), 'a');
  await waitFor('unpublished', () => seen('track-unpublished') === 1);
  const unpublished = log.frames.length;
  await page.evaluate((name) => commands.publishCanvas(name), 'a');
  await waitFor('frames of the new track', () => log.frames.length > unpublished + 5);
  expect(log.frames.at(-1)).toMatchObject({ width: 640, height: 360 });

  await page.evaluate((name) => commands.disconnect(name), 'a');
  await waitFor('leaving', () => seen('participant-left') === 1);
});

test('of two video tracks the newer one counts, and the older one again when it is gone', async () => {
  const log = server.room('two');
  await page.evaluate((request) => commands.publish(request), {
    name: 'older',
    url: server.signalUrl,
    token: await server.token({ room: 'two', identity: 'older' }),
    source: CANVAS,
    simulcast: false,
  });
  await waitFor('frames of the older', () => log.frames.at(-1)?.width === 320);
  await page.evaluate((request) => commands.publish(request), {
    name: 'newer',
    url: server.signalUrl,
    token: await server.token({ room: 'two', identity: 'newer' }),
    source: { ...CANVAS, width: 480, height: 270 },
    simulcast: false,
  });
  await waitFor('frames of the newer', () => log.frames.at(-1)?.width === 480);
  const switched = log.frames.length;
  await waitFor('more frames', () => log.frames.length > switched + 10);
  expect(log.frames.slice(switched).every(({ width }) => width === 480)).toBe(true);
  await page.evaluate((name) => commands.disconnect(name), 'newer');
  await waitFor('frames of the older again', () => log.frames.at(-1)?.width === 320);
});
