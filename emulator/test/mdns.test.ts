import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser({ fakeMedia: false });
  page = await openPage(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a page without camera permission hides its addresses behind mDNS, and publishes all the same', async () => {
  const log = server.room('hidden');
  const token = await server.token({ room: 'hidden' });
  const startedMs = Date.now();
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token,
    source: CANVAS,
  });
  await waitFor('frames', () => log.frames.length > 5);
  // Resolving `.local` names would cost five seconds for each candidate.
  expect(Date.now() - startedMs).toBeLessThan(5000);
  // Chromium leaves an address it hides behind a `.local` name out of its statistics.
  expect(await page.evaluate((name) => commands.localAddresses(name), 'a')).toStrictEqual(['']);

  server.ingest.killSignal('hidden');
  await waitFor('the resume', () => server.events.some(({ type }) => type === 'participant-resumed'));
  const resumed = log.frames.length;
  await waitFor('frames after the resume', () => log.frames.length > resumed + 10);
});
