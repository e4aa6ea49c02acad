import type { Browser, Page } from 'playwright';
import type { EmulatorOptions } from 'overshoot-emulator';
import { launchBrowser } from '../../support/launchBrowser.js';
import { serveStage } from '../../support/serveApp.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';
import { until } from '../../support/until.js';
import { type Checked, type Cleanliness, findBroken } from './findBroken.js';
import { createTurns } from './createTurns.js';
import { openStage, type Stage } from './openStage.js';
import { readEmulator } from './readEmulator.js';
import { sampleFrames } from './sampleFrames.js';

export type { Stage } from './openStage.js';

export type Phase =
  | 'idle'
  | 'acquiring'
  | 'creating'
  | 'connecting'
  | 'waiting'
  | 'live'
  | 'paused'
  | 'stalled'
  | 'reconnecting'
  | 'ending'
  | 'ended'
  | 'failed';

export type Rig = Awaited<ReturnType<typeof startRig>>;

interface Surroundings {
  /** The Content-Security-Policy of the app, for an emulator at that address. Default none. */
  policy?: (emulatorUrl: string) => string;
  /** How the browser is started. */
  browser?: Parameters<typeof launchBrowser>[0];
}

interface Elsewhere {
  /** Another one than the rig's own. */
  browser?: Browser;
  /** Of the app, served or named otherwise. */
  appUrl?: string;
}

/** One browser, one emulator and the fixture app, for all tests of a file. */
export async function startRig({ policy, browser: launch, ...options }: EmulatorOptions & Surroundings = {}) {
  const emulator = await startTestEmulator(options);
  const app = await serveStage(
    policy === undefined ? {} : { 'content-security-policy': policy(emulator.url) },
  );
  const browser = await launchBrowser(launch);
  const frames = sampleFrames(emulator.url);
  const inTurn = createTurns();

  return {
    emulator,
    appUrl: app.url,
    browser,
    frames,
    /** Opens the fixture app on a page of its own, see `openStage`. */
    open: (
      query?: Record<string, string>,
      prepare?: (page: Page) => Promise<void>,
      elsewhere: Elsewhere = {},
    ): Promise<Stage> =>
      openStage(
        {
          browser: elsewhere.browser ?? browser,
          emulator,
          appUrl: elsewhere.appUrl ?? app.url,
          inTurn,
        },
        query,
        prepare,
      ),
    ...readEmulator(emulator),
    async close() {
      frames.stop();
      await browser.close();
      await app.close();
      await emulator.close();
    },
  };
}

export async function phase({ page }: Stage): Promise<string | null> {
  return page.getByTestId('stage').getAttribute('data-phase');
}

/** End reason or error code; empty while there is none. */
export const outcome = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-outcome')) ?? '';

/** Code of what keeps frames from flowing while the stream lives on; empty where nothing is wrong. */
export const problem = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-problem')) ?? '';

export const lease = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-lease')) ?? '';

/** Waits for a word about what keeps frames from flowing, '' for none. */
export async function untilProblem(stage: Stage, wanted: string, timeoutMs = 15_000): Promise<void> {
  await until(async () => (await problem(stage)) === wanted, { timeoutMs, what: `problem "${wanted}"` });
}

export async function untilPhase(stage: Stage, wanted: Phase, timeoutMs = 20_000): Promise<void> {
  await until(async () => (await phase(stage)) === wanted, { timeoutMs, what: `phase ${wanted}` });
}

export const capture = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-capture')) ?? '';

export const streamId = async ({ page }: Stage): Promise<string> =>
  (await page.getByTestId('stage').getAttribute('data-id')) ?? '';

export const press = (stage: Stage, name: string): Promise<void> =>
  stage.page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();

interface Only {
  /** The one stream that is the page's own, where other pages run beside it. */
  only?: string;
}

/** What must be true after every ending: nothing is on, nothing is open, no invariant was broken. Closes the page. */
export async function expectClean(
  rig: Rig,
  stage: Stage,
  cleanliness: Cleanliness & Only = {},
): Promise<void> {
  await expectNothingLeft(rig, stage, cleanliness);
  await stage.page.context().close();
}

/** The same for a page of any driver, which stays open. */
export async function expectNothingLeft(
  rig: Pick<Rig, 'seen' | 'frames'>,
  stage: Omit<Checked, 'frames' | 'history'> & { since: number },
  { only, ...cleanliness }: Cleanliness & Only = {},
): Promise<void> {
  const history = async () =>
    (await rig.seen(stage)).events.filter(
      (event) => only === undefined || !('streamId' in event) || event.streamId === only,
    );
  const broken = await findBroken({ ...stage, frames: rig.frames, history }, cleanliness);
  if (broken.length > 0) throw new Error(`Broken invariants:\n${broken.join('\n')}`);
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
