import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

const PUBLISHERS = 20;
const COUNTING_MS = 6000;
/** Frames between the page and the emulator. */
const ON_THEIR_WAY = 3;

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
  /** Reading twenty statistics takes time, in which frames go on: what is counted is read before and after it. */
  const read = async (): Promise<{ early: number[]; sent: number[]; late: number[] }> => {
    const counted = (): number[] => logs.map(({ frames }) => frames.length);
    const early = counted();
    return { early, sent: await sent(), late: counted() };
  };
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, COUNTING_MS));
  const after = await read();

  const grown = (to: number[], from: number[], index: number): number =>
    (to[index] ?? 0) - (from[index] ?? 0);
  const wrong = names.flatMap((name, index) => {
    const sentFrames = grown(after.sent, before.sent, index);
    const least = grown(after.early, before.late, index) - ON_THEIR_WAY;
    const most = grown(after.late, before.early, index) + ON_THEIR_WAY;
    const isRight = sentFrames > 50 && sentFrames >= least && sentFrames <= most;
    return isRight ? [] : [`${name}: ${sentFrames} sent, between ${least} and ${most} counted`];
  });
  expect(wrong).toEqual([]);
  expect(server.events.filter(({ type }) => type === 'frames-lost')).toStrictEqual([]);
});
