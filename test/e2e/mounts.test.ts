import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../support/history/checkInvariants.js';
import { isNightly } from '../support/isNightly.js';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveApp, type ServedApp } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import { type PageWatch, watchPage } from '../support/watchPage.js';
import { held, instrument } from './support/instrument.js';
import { readEmulator } from './support/readEmulator.js';

const MOUNTS = isNightly ? 30 : 9;
/** A mount ends when it has come so far. */
const ENDS = ['live', 'connecting', 'creating'] as const;
const TTL_SECONDS = 20;

let app: ServedApp;
let browser: Browser;
let emulator: TestEmulator;
beforeAll(async () => {
  app = await serveApp('test/e2e/mount-app');
  browser = await launchBrowser();
  emulator = await startTestEmulator({ ttlSeconds: TTL_SECONDS });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await emulator.close();
});

async function open(
  query: Record<string, string> = {},
): Promise<{ page: Page; since: number; watch: PageWatch }> {
  const page = await (await browser.newContext()).newPage();
  const watch = watchPage(page);
  await instrument(page);
  const since = (await emulator.history()).at(-1)?.seq ?? 0;
  await page.goto(`${app.url}?${new URLSearchParams({ emulator: emulator.url, ...query })}`);
  await press(page, 'mount');
  return { page, since, watch };
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();

/** Timers and listeners of the page, LiveKit's among them. */
async function census(page: Page) {
  const now = await page.evaluate(() => window.takeCensus?.());
  if (!now) throw new Error('The app has not begun.');
  return now;
}

/** The census once nothing runs: the first stream loads what stays. */
async function censusAtRest(page: Page) {
  return until(
    async () => {
      const now = await census(page);
      return now.timers === 0 && now;
    },
    { what: 'no timer' },
  );
}

/** Phases that come after another one count for it: some last a few milliseconds. */
async function untilReached(page: Page, phase: string): Promise<void> {
  const phases = ['idle', 'acquiring', 'creating', 'connecting', 'waiting', 'live'];
  const wanted = phases.slice(phases.indexOf(phase));
  await page
    .locator(wanted.map((each) => `[data-testid="stage"][data-phase="${each}"]`).join(', '))
    .waitFor({ timeout: 20_000 });
}

async function expectNothingHeld(page: Page, since: number): Promise<void> {
  await until(async () => (await readEmulator(emulator).seen({ since })).streams.every(({ end }) => end), {
    what: 'no live stream at the emulator',
  });
  await expect.poll(() => held(page), { timeout: 10_000 }).toEqual({ liveTracks: 0, openConnections: 0 });
}

test(`${MOUNTS} mounts with a real camera and a real room leave nothing of the kit behind`, async () => {
  const { page, since, watch } = await open();
  // The first one loads LiveKit, which stays.
  await untilReached(page, 'live');
  await press(page, 'unmount');
  await expectNothingHeld(page, since);
  const before = await censusAtRest(page);

  for (let i = 0; i < MOUNTS; i += 1) {
    await press(page, 'mount');
    await untilReached(page, ENDS[i % ENDS.length] ?? 'live');
    await press(page, 'unmount');
  }

  await expectNothingHeld(page, since);
  await expect.poll(() => census(page), { timeout: 15_000 }).toEqual(before);
  await expect.poll(() => page.evaluate(() => window.cached?.()), { timeout: 10_000 }).toBe(0);
  const { events, creates } = await readEmulator(emulator).seen({ since });
  expect(creates).toBe(MOUNTS + 1);
  // One that is just being left, and the next.
  checkInvariants(events, { sessions: 3 });
  watch.assertQuiet();
  await page.context().close();
}, 180_000);

test('an app that does everything to its cache has a stream that lives, and no secret in it', async () => {
  const { page, since, watch } = await open({ hostile: '' });
  await untilReached(page, 'live');
  const seen = () => readEmulator(emulator).seen({ since });
  const renewals = async (): Promise<number> =>
    (await seen()).events.filter((event) => event.type === 'request' && event.route === 'keepalive').length;
  await until(async () => (await renewals()) >= 3, { what: 'three renewals', timeoutMs: 60_000 });
  const stage = page.getByTestId('stage');
  expect(await stage.getAttribute('data-phase')).toBe('live');
  expect(await stage.getAttribute('data-lease')).toBe('ok');
  await press(page, 'stop');
  await until(async () => (await stage.getAttribute('data-phase')) === 'ended', { what: 'phase ended' });
  const { events, creates, deletes } = await seen();
  expect({ creates, deletes }).toEqual({ creates: 1, deletes: 1 });
  await expectNothingHeld(page, since);
  checkInvariants(events);
  const secrets = await page.evaluate(() => ({
    found: window.secretWatch?.found(),
    looks: window.secretWatch?.looks() ?? 0,
  }));
  expect(secrets.found).toEqual([]);
  expect(secrets.looks).toBeGreaterThan(10);
  // TanStack reports what the app throws; the kit has nothing to report.
  watch.assertQuiet([/from the app/]);
  await page.context().close();
}, 120_000);
