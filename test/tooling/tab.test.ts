import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPuppeteer } from '../support/launchPuppeteer.js';
import { freezeTab } from '../support/tab/freezeTab.js';
import { hideTab } from '../support/tab/hideTab.js';
import { moveWallClock, ownWallClock } from '../support/tab/wallClock.js';

declare global {
  interface Window {
    seen?: string[];
    ticks?: number;
  }
}

let browser: Browser;
let server: Server;
beforeAll(async () => {
  server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>tab</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchPuppeteer({ idleAfterSeconds: 4 });
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

const address = (path: string): string => {
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('The server has no port.');
  return `http://127.0.0.1:${bound.port}${path}`;
};

/** A page that notes what happens to it and counts ten times a second. */
async function open(): Promise<Page> {
  const tab = await browser.newPage();
  await ownWallClock(tab);
  await tab.evaluateOnNewDocument(() => {
    const seen: string[] = (window.seen = []);
    for (const type of ['visibilitychange', 'freeze', 'resume'])
      document.addEventListener(type, () => seen.push(`${type} ${document.visibilityState}`));
    for (const type of ['pageshow', 'pagehide'] as const)
      window.addEventListener(type, ({ persisted }) => seen.push(`${type} ${persisted}`));
    window.ticks = 0;
    setInterval(() => (window.ticks = (window.ticks ?? 0) + 1), 100);
  });
  await tab.goto(address('/a'));
  return tab;
}

const ticks = (tab: Page): Promise<number> => tab.evaluate(() => window.ticks ?? 0);
const seen = (tab: Page): Promise<string[]> => tab.evaluate(() => (window.seen ?? []).splice(0));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ticksWithin(tab: Page, ms: number): Promise<number> {
  const before = await ticks(tab);
  await pause(ms);
  return (await ticks(tab)) - before;
}

test('a hidden tab knows that it is, and its timers are aligned to a second', async () => {
  const tab = await open();
  expect(await ticksWithin(tab, 2000)).toBeGreaterThan(10);
  await seen(tab);
  const show = await hideTab(tab);
  expect(await seen(tab)).toEqual(['visibilitychange hidden']);
  expect(await ticksWithin(tab, 3000)).toBeLessThanOrEqual(4);
  await show();
  expect(await seen(tab)).toEqual(['visibilitychange visible']);
  expect(await ticksWithin(tab, 2000)).toBeGreaterThan(10);
  await tab.close();
});

test('a tab that stays hidden is woken once a minute, but not while a peer connection is open', async () => {
  const [idle, connected] = [await open(), await open()];
  await connected.evaluate(async () => {
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.addEventListener('icecandidate', ({ candidate }) => void there.addIceCandidate(candidate));
    there.addEventListener('icecandidate', ({ candidate }) => void here.addIceCandidate(candidate));
    const channel = here.createDataChannel('open');
    const opened = new Promise((resolve) => channel.addEventListener('open', resolve));
    await here.setLocalDescription();
    if (here.localDescription) await there.setRemoteDescription(here.localDescription);
    await there.setLocalDescription();
    if (there.localDescription) await here.setRemoteDescription(there.localDescription);
    await opened;
  });
  const show = await hideTab(connected);
  // More than the grace period, and one wake-up to spare.
  await pause(7000);
  const [quiet, busy] = await Promise.all([ticksWithin(idle, 5000), ticksWithin(connected, 5000)]);
  expect(quiet).toBeLessThanOrEqual(2);
  expect(busy).toBeGreaterThanOrEqual(4);
  await show();
  await Promise.all([idle.close(), connected.close()]);
});

test('a frozen tab runs no timer, and its monotonic clock goes on', async () => {
  const tab = await open();
  const show = await hideTab(tab);
  await seen(tab);
  const startedAt = await tab.evaluate(() => performance.now());
  const thaw = await freezeTab(tab);
  expect(await ticksWithin(tab, 3000)).toBe(0);
  await thaw();
  await show();
  expect(await seen(tab)).toEqual(['freeze hidden', 'resume hidden', 'visibilitychange visible']);
  expect(await tab.evaluate((from) => performance.now() - from, startedAt)).toBeGreaterThan(2900);
  await tab.close();
});

test('the wall clock leaps alone', async () => {
  const tab = await open();
  const read = (): Promise<number[]> =>
    tab.evaluate(() => [Date.now(), new Date().getTime(), performance.now(), new Date(5).getTime()]);
  const before = await read();
  await moveWallClock(tab, 3_600_000);
  const [now = 0, fresh = 0, mono = 0, fixed] = (await read()).map((value, i) => value - (before[i] ?? 0));
  expect(now).toBeGreaterThanOrEqual(3_600_000);
  expect(fresh).toBeGreaterThanOrEqual(3_600_000);
  expect(mono).toBeLessThan(60_000);
  expect(fixed).toBe(0);
  await tab.close();
});

test('a page that is gone back to comes out of the back/forward cache', async () => {
  const tab = await open();
  await seen(tab);
  await tab.goto(address('/b'));
  expect(await seen(tab)).toEqual(['pageshow false']);
  await tab.goBack();
  const story = await seen(tab);
  expect(story[0]).toBe('pagehide true');
  expect(story.at(-1)).toBe('pageshow true');
  await tab.goForward();
  expect((await seen(tab)).at(-1)).toBe('pageshow true');
  await tab.close();
});
