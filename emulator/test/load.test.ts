import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

const PUBLISHERS = 20;
const COUNTING_MS = 6000;

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  page = await openPage(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('twenty publishers at once: each connects, and every frame of each is counted', async () => {
  const names = Array.from({ length: PUBLISHERS }, (_, index) => `p${index}`);
  const logs = names.map((room) => server.room(room));
  const requests = await Promise.all(
    names.map(async (name) => ({
      name,
      url: server.signalUrl,
      token: await server.token({ room: name, identity: name }),
      source: CANVAS,
      simulcast: false,
    })),
  );
  const results = await page.evaluate((all) => commands.publishMany(all), requests);
  expect(results).toStrictEqual(names.map(() => 'published'));
  await waitFor('frames of all', () => logs.every(({ frames }) => frames.length > 30), 30_000);

  const sent = (): Promise<number[]> =>
    page.evaluate(
      (all) => Promise.all(all.map(async (name) => (await commands.sent(name))[0]?.frames ?? 0)),
      names,
    );
  const before = { sent: await sent(), counted: logs.map(({ frames }) => frames.length) };
  await new Promise((resolve) => setTimeout(resolve, COUNTING_MS));
  const after = { sent: await sent(), counted: logs.map(({ frames }) => frames.length) };

  for (const index of names.keys()) {
    const sentFrames = (after.sent[index] ?? 0) - (before.sent[index] ?? 0);
    const counted = (after.counted[index] ?? 0) - (before.counted[index] ?? 0);
    expect(sentFrames).toBeGreaterThan(50);
    // The two readings of twenty statistics are not at one instant.
    expect(Math.abs(counted - sentFrames), `p${index}: ${counted} of ${sentFrames}`).toBeLessThanOrEqual(3);
  }
  expect(server.events.filter(({ type }) => type === 'frames-lost')).toStrictEqual([]);
});
