import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import type { SentStats } from './support/page/PageCommands.js';
import { CANVAS } from './support/sources.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer({ keyframeIntervalMs: 0 });
  browser = await launchBrowser();
  page = await openPage(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function stats(): Promise<SentStats> {
  const [layer] = await page.evaluate((name) => commands.sent(name), 'a');
  if (layer === undefined) {
    throw new Error('nothing is sent');
  }
  return layer;
}

test('packets lost on the way are asked for again and come; what never comes is told, and a keyframe mends it', async () => {
  const log = server.room('lossy');
  const token = await server.token({ room: 'lossy' });
  const lost = () => server.events.filter(({ type }) => type === 'frames-lost');
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token,
    source: { ...CANVAS, width: 640, height: 360 },
    simulcast: false,
  });
  await waitFor('frames', () => log.frames.length > 20);

  const before = { sent: (await stats()).frames, counted: log.frames.length };
  for (let burst = 0; burst < 5; burst += 1) {
    server.ingest.beginFault('lossy', 'drop-media');
    await pause(100);
    server.ingest.endFault('lossy', 'drop-media');
    await pause(500);
  }
  const after = await stats();
  expect(after.nacks).toBeGreaterThan(0);
  expect(after.retransmitted).toBeGreaterThan(0);
  const sent = after.frames - before.sent;
  expect(Math.abs(log.frames.length - before.counted - sent)).toBeLessThanOrEqual(1);
  expect(log.frames.every(({ intact }) => intact)).toBe(true);
  expect(lost()).toStrictEqual([]);

  // Too long for the sender to remember all of it.
  const whole = log.frames.length;
  server.ingest.beginFault('lossy', 'drop-media');
  await pause(4000);
  server.ingest.endFault('lossy', 'drop-media');
  await waitFor('the loss to be told', () => lost().length > 0);
  await waitFor('whole frames again', () =>
    log.frames.slice(whole).some(({ keyframe, intact }) => keyframe && intact),
  );
  const mended = log.frames.length;
  await waitFor('more frames', () => log.frames.length > mended + 10);
  expect(log.frames.at(-1)?.intact).toBe(true);
  const broken = log.frames.slice(whole).filter(({ intact }) => !intact);
  expect(broken.every(({ keyframe }) => !keyframe)).toBe(true);
});
