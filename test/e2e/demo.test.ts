import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveApp } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import { watchPage } from '../support/watchPage.js';

let emulator: TestEmulator;
let app: ServedApp;
beforeAll(async () => {
  emulator = await startTestEmulator();
  // As `npm start` tells it to the page.
  process.env['VITE_EMULATOR_URL'] = emulator.url;
  app = await serveApp('demo');
});
afterAll(async () => {
  await app.close();
  await emulator.close();
});

async function openDemo(browser: Browser): Promise<{ page: Page; quiet: () => void }> {
  const page = await browser.newPage({ viewport: { width: 760, height: 910 }, deviceScaleFactor: 2 });
  const watch = watchPage(page);
  await page.goto(app.url);
  return { page, quiet: () => watch.assertQuiet() };
}

test.each([
  ['the camera', []],
  ['a test pattern where there is no camera', ['--use-fake-device-for-media-stream=device-count=0']],
])('one click publishes %s, and the page shows what is counted', async (_, args) => {
  const browser = await launchBrowser({ args });
  const { page, quiet } = await openDemo(browser);
  await page.getByRole('button', { name: /^start/i }).click();

  const text = (): Promise<string> => page.locator('main').innerText();
  await until(async () => /\blive\b/i.test(await text()), { timeoutMs: 20_000, what: 'the demo to be live' });
  // The rolling rate needs a few seconds to become true.
  for (const rate of [/Sent\/s\s+1[0-9]/, /Counted\/s\s+1[0-9]/]) {
    await until(async () => rate.exec(await text()) ?? Promise.reject(new Error(await text())), {
      timeoutMs: 20_000,
      what: `a frame rate: ${String(rate)}`,
    });
  }
  await page.getByRole('timer').first().waitFor();
  expect(await page.getByRole('timer').first().innerText()).toMatch(/\d:\d\d/);
  if (process.env['UPDATE_SCREENSHOTS'] && args.length > 0) await page.screenshot({ path: 'docs/demo.png' });

  // A question, a watch with a schema, and the viewer, all on the pixels that were published.
  await page.getByRole('textbox').fill('What do you see?');
  await page.keyboard.press('Enter');
  await until(async () => /vision-language model/.test(await text()), {
    timeoutMs: 20_000,
    what: 'an answer',
  });
  await page.getByRole('checkbox', { name: /^watch/i }).check();
  await until(async () => /"?brightness"?:/.test(await text()), {
    timeoutMs: 20_000,
    what: 'a watched value',
  });
  await page.getByRole('checkbox', { name: /others see/i }).check();
  await until(
    () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('video')].every(({ videoWidth }) => videoWidth > 0) &&
          document.querySelectorAll('video').length === 2,
      ),
    { timeoutMs: 20_000, what: 'a picture in the viewer' },
  );

  await page.getByRole('button', { name: /^stop/i }).click();
  await until(async () => /ended|stopped/i.test(await text()), { timeoutMs: 10_000, what: 'the end' });
  quiet();
  await browser.close();
});
