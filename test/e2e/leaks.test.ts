import { type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveApp, type ServedApp } from '../support/serveApp.js';
import { until } from '../support/until.js';
import { watchPage } from '../support/watchPage.js';

const WARM_UP = 100;
const MOUNTS = isNightly ? 1000 : 100;
const MAY_GROW_BYTES = isNightly ? 1_048_576 : 524_288;

let app: ServedApp;
let browser: Browser;
beforeAll(async () => {
  app = await serveApp('test/e2e/leak-app');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const mount = (page: Page, times: number) =>
  page.evaluate((count) => {
    if (!window.mountTimes) throw new Error('The app has not begun.');
    return window.mountTimes(count);
  }, times);

/** Bytes in use after everything that may be collected is. */
async function usedHeap(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  // What is collected in one round may free more for the next one: finalizers, detached elements, ended tracks.
  for (let round = 0; round < 5; round += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

/** The loop, warm: how much the heap has grown in it, and what was left. */
async function loop(query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const watch = watchPage(page);
  await page.goto(`${app.url}?${query}`);
  await page.waitForFunction(() => window.mountTimes);
  const census = () => page.evaluate(() => window.takeCensus?.());
  await mount(page, WARM_UP);
  const heapBefore = await usedHeap(page);
  const before = await census();
  const report = await mount(page, MOUNTS);
  // The fake camera's picture looks every 250 ms whether it is still wanted.
  await until(async () => JSON.stringify(await census()) === JSON.stringify(before), {
    what: `timers and listeners as before: ${JSON.stringify(before)}`,
    timeoutMs: 5000,
  });
  const grown = (await usedHeap(page)) - heapBefore;
  watch.assertQuiet();
  await context.close();
  return { report, grown };
}

test(`${MOUNTS} mounts and unmounts leave nothing behind, and the heap is that of an empty component`, async () => {
  const empty = await loop('empty');
  const stream = await loop('');
  const { phases, mostMutations, ...rest } = stream.report;
  expect(rest).toEqual({
    left: { streams: 0, tracks: 0, rooms: 0, timers: 0, pageListeners: 0, deviceListeners: 0 },
    created: MOUNTS,
    queries: 0,
    mutations: 0,
  });
  expect(Object.keys(phases)).toEqual(expect.arrayContaining(['creating', 'connecting', 'waiting', 'live']));
  expect(mostMutations).toBeGreaterThan(2);
  expect(empty.report.created).toBe(0);
  // In one, so that a failure tells both figures.
  expect({ stream: stream.grown, empty: empty.grown }).toSatisfy(
    (bytes: { stream: number; empty: number }) => bytes.stream - bytes.empty <= MAY_GROW_BYTES,
  );
}, 600_000);
