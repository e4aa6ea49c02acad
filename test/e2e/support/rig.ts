import type { Page } from 'playwright';
import type { EmulatorOptions } from 'overshoot-emulator';
import type { Allowances } from '../../support/history/Allowances.js';
import { checkInvariants } from '../../support/history/checkInvariants.js';
import type { Span } from '../../support/history/Run.js';
import { launchBrowser } from '../../support/launchBrowser.js';
import { serveApp } from '../../support/serveApp.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';
import { until } from '../../support/until.js';
import { type KeyWatch, watchForKey } from '../../support/watchForKey.js';
import { type PageWatch, watchPage } from '../../support/watchPage.js';
import { collectPage } from './collectPage.js';
import { type Evaluates, held, instrument } from './instrument.js';
import { makeKey } from './makeKey.js';
import { readEmulator } from './readEmulator.js';
import { timersLeft } from './recordTimers.js';
import { sampleFrames } from './sampleFrames.js';

export type Phase =
  | 'idle'
  | 'acquiring'
  | 'creating'
  | 'connecting'
  | 'waiting'
  | 'live'
  | 'reconnecting'
  | 'ending'
  | 'ended'
  | 'failed';

export type Rig = Awaited<ReturnType<typeof startRig>>;

/** One browser, one emulator and the fixture app, for all tests of a file. */
export async function startRig(options: EmulatorOptions = {}) {
  const emulator = await startTestEmulator(options);
  const app = await serveApp('test/e2e/app');
  const browser = await launchBrowser();
  const frames = sampleFrames(emulator.url);

  return {
    emulator,
    browser,
    frames,
    /**
     * Opens the fixture app on a page of its own; `query` is read by the app's settings, `prepare` comes before its code.
     * `key` is the API key, which is in no address.
     */
    async open(
      { key = makeKey(), ...query }: Record<string, string> = {},
      prepare: (page: Page) => Promise<void> = async () => undefined,
    ): Promise<Stage> {
      const context = await browser.newContext();
      const page = await context.newPage();
      const watch = watchPage(page);
      const keyWatch = watchForKey(page, key);
      await page.addInitScript((secret) => (window.fixtureKey = secret), key);
      await instrument(page);
      await prepare(page);
      const since = (await emulator.history()).at(-1)?.seq ?? 0;
      await page.goto(`${app.url}?${new URLSearchParams({ emulator: emulator.url, ...query })}`);
      await page.getByTestId('stage').waitFor();
      return { page, since, key, watch, keyWatch };
    },
    ...readEmulator(emulator),
    async close() {
      frames.stop();
      await browser.close();
      await app.close();
      await emulator.close();
    },
  };
}

export interface Stage {
  page: Page;
  /** Last event of the emulator before this page. */
  since: number;
  /** Its API key. */
  key: string;
  watch: PageWatch;
  keyWatch: KeyWatch;
}

export async function phase({ page }: Stage): Promise<string | null> {
  return page.getByTestId('stage').getAttribute('data-phase');
}

/** End reason or error code; empty while there is none. */
export const outcome = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-outcome')) ?? '';

export const lease = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-lease')) ?? '';

export async function untilPhase(stage: Stage, wanted: Phase, timeoutMs = 20_000): Promise<void> {
  await until(async () => (await phase(stage)) === wanted, { timeoutMs, what: `phase ${wanted}` });
}

export const streamId = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-id')) ?? '';

export const press = (stage: Stage, name: string): Promise<void> =>
  stage.page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();

/** What an ending may have left; `offline` are the times for which a test took the network away. */
type Cleanliness = Allowances & { excused?: RegExp[]; offline?: readonly Span[] };

/** What must be true after every ending: nothing is on, nothing is open, no invariant was broken. Closes the page. */
export async function expectClean(rig: Rig, stage: Stage, allowances: Cleanliness = {}): Promise<void> {
  await expectNothingLeft(rig, stage, allowances);
  await stage.page.context().close();
}

/** The same for a page of any driver, which stays open. */
export async function expectNothingLeft(
  rig: Pick<Rig, 'seen' | 'frames'>,
  stage: { page: Evaluates; since: number; watch: PageWatch; keyWatch: KeyWatch },
  { excused = [], offline = [], ...allowances }: Cleanliness = {},
): Promise<void> {
  const isQuiet = async (): Promise<boolean> => {
    const { liveTracks, openConnections } = await held(stage.page);
    return liveTracks + openConnections + (await timersLeft(stage.page)).length === 0;
  };
  const allEnded = async (): Promise<boolean> =>
    (await rig.seen(stage)).streams.every(({ end }) => end !== null);
  // Where that never comes, the invariants say what is left.
  await until(isQuiet, { timeoutMs: 5000, what: 'nothing left in the page' }).catch(() => undefined);
  await until(allEnded, { timeoutMs: 5000, what: 'every stream deleted' }).catch(() => undefined);
  const { events } = await rig.seen(stage);
  const page = await collectPage(stage, excused);
  checkInvariants(events, allowances, { page, offline, samples: rig.frames.samples() });
}

/** Chromium reports each failed request by itself, as an error of the console. */
export const FAILED_REQUEST = [/Failed to load resource/];

/** Opens the app and publishes until the service counts frames. */
export async function openLive(rig: Rig, query: Record<string, string> = {}): Promise<Stage> {
  const stage = await rig.open(query);
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return stage;
}

/** Stops a stream whose requests were made to fail, and looks that nothing is left of it. */
export async function stopClean(rig: Rig, stage: Stage): Promise<void> {
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
}
