import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { addAxe, axeSchema, BROWSER_MS, useBrowser } from '../testSupport/useBrowser.js';

const browser = useBrowser();

async function openPage(url: string, options = {}): Promise<{ page: Page; problems: string[] }> {
  const page = await browser().newPage(options);
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(message.text());
    }
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  return { page, problems };
}

test('shows streams, frames and leases as they change', { timeout: BROWSER_MS }, async () => {
  const { emulator, createStream, publish, clock, api } = await startTestEmulator({ ttlSeconds: 60 });
  const { page, problems } = await openPage(`${emulator.url}/`);
  const shows = async (...parts: string[]): Promise<void> => {
    for (const part of parts) {
      await page.getByText(part).first().waitFor({ timeout: 5000 });
    }
  };

  await shows('No stream yet', 'any key is accepted', 'Running');
  const id = await createStream();
  await shows(id, 'waiting for frames', '1:00 of 1:00');
  publish(id, { fps: 10, forMs: 3000 });
  await shows('live', '10.0', '30', '0:57 of 1:00');
  clock.advance(10_000);
  await shows('no new frames', '10.0 s ago', '0:47 of 1:00');
  await api('DELETE', `/streams/${id}`);
  await shows('deleted', 'over');
  clock.advance(30_000);
  await shows('No stream yet');
  expect(await page.getByText(id).count()).toBe(0);
  expect(problems).toEqual([]);

  await emulator.close();
  await shows('The emulator does not answer');
});

test('shows the streams of StreamLoop, their state, and since when', { timeout: BROWSER_MS }, async () => {
  const { emulator, createLoop, loop, clock } = await startTestEmulator();
  const { page, problems } = await openPage(`${emulator.url}/`);
  const section = page.getByRole('region', { name: 'StreamLoop' });
  await page.getByText('Running').waitFor();
  expect(await section.isVisible()).toBe(false);
  const id = await createLoop({ name: 'Rain on a tin roof' });
  const card = section.getByRole('listitem').filter({ hasText: id });
  await card.getByText('Rain on a tin roof').waitFor();
  await card.getByText('draft').waitFor();
  await loop('POST', `/streams/${id}/start`);
  clock.advance(5000);
  await card.getByText('active').waitFor();
  clock.advance(65_000);
  await card.getByText('1:05').waitFor();
  await loop('POST', `/streams/${id}/stop`);
  clock.advance(2000);
  await loop('DELETE', `/streams/${id}`);
  await section.waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'has no accessibility fault, %s',
  { timeout: BROWSER_MS },
  async (colorScheme) => {
    const { emulator, createStream, publish, api, createLoop, loop } = await startTestEmulator();
    const looped = await createLoop({ name: 'Rain' });
    await loop('POST', `/streams/${looped}/start`);
    const [live, ended] = [await createStream(), await createStream()];
    await createStream();
    publish(live, { fps: 10, forMs: 3000 });
    await api('DELETE', `/streams/${ended}`);
    // The page's own policy would keep the checker out.
    const { page } = await openPage(`${emulator.url}/`, { colorScheme, bypassCSP: true });
    await page.getByText('waiting for frames').waitFor();
    await page.getByText('activating').waitFor();
    await addAxe(page);
    const report = v.parse(axeSchema, await page.evaluate('axe.run()'));
    expect(report.violations.map(({ id }) => id)).toEqual([]);
    if (process.env['SCREENSHOT_DIR']) {
      await page.screenshot({
        path: `${process.env['SCREENSHOT_DIR']}/status-${colorScheme}.png`,
        fullPage: true,
      });
    }
  },
);
