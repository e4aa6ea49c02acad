import type { Page } from 'puppeteer-core';
import { launchPuppeteer } from '../../support/launchPuppeteer.js';
import { serveStage } from '../../support/serveApp.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';
import { ownWallClock } from '../../support/tab/wallClock.js';
import { until } from '../../support/until.js';
import { type KeyWatch, watchTabForKey } from '../../support/watchForKey.js';
import { type PageWatch, watchTab } from '../../support/watchPage.js';
import { recorders } from './instrument.js';
import { makeKey } from './makeKey.js';
import { readEmulator } from './readEmulator.js';
import type { Phase } from './rig.js';
import { sampleFrames } from './sampleFrames.js';

export type TabRig = Awaited<ReturnType<typeof startTabRig>>;

/** The fixture app in a tab of its own. */
export interface TabStage {
  page: Page;
  /** Last event of the emulator before this tab. */
  since: number;
  watch: PageWatch;
  keyWatch: KeyWatch;
}

/** What the fixture app shows of its session. */
export interface Shown {
  phase: Phase | '';
  id: string;
  lease: string;
  /** End reason or error code; empty while there is none. */
  outcome: string;
  generation: number;
}

/** As `startRig`, with tabs that can be hidden, frozen and cached. */
export async function startTabRig({
  ttlSeconds,
  idleAfterSeconds,
}: { ttlSeconds?: number; idleAfterSeconds?: number } = {}) {
  const emulator = await startTestEmulator(ttlSeconds === undefined ? {} : { ttlSeconds });
  const app = await serveStage();
  const browser = await launchPuppeteer(idleAfterSeconds === undefined ? {} : { idleAfterSeconds });

  const frames = sampleFrames(emulator.url);

  return {
    emulator,
    app,
    frames,
    /** Opens the fixture app and publishes until the service counts frames; `query` is read by the app's settings, `prepare` comes before its code. */
    async openLive(
      query: Record<string, string> = {},
      prepare: (page: Page) => Promise<void> = async () => undefined,
    ): Promise<TabStage> {
      const page = await browser.newPage();
      await prepare(page);
      const watch = watchTab(page);
      const key = makeKey();
      const keyWatch = watchTabForKey(page, key);
      await page.evaluateOnNewDocument((secret) => (window.fixtureKey = secret), key);
      for (const recorder of recorders) await page.evaluateOnNewDocument(recorder);
      await ownWallClock(page);
      await page.evaluateOnNewDocument(cutDevSocket);
      const since = (await emulator.history()).at(-1)?.seq ?? 0;
      await page.goto(`${app.url}?${new URLSearchParams({ emulator: emulator.url, ...query })}`);
      const stage = { page, since, watch, keyWatch };
      await press(stage, 'start');
      await untilShown(stage, { phase: 'live' });
      return stage;
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

/** Chromium closes the sockets of a page that it freezes or caches, and Vite's client then reloads the page. Runs there. */
function cutDevSocket(): void {
  window.WebSocket = new Proxy(WebSocket, {
    construct: (target, args: [string, string?]) =>
      args[1] === 'vite-hmr'
        ? Object.assign(new EventTarget(), { readyState: 1, OPEN: 1, send: () => undefined })
        : new target(...args),
  });
}

export async function shown({ page }: TabStage): Promise<Shown> {
  return page.evaluate(() => {
    const { dataset } = document.querySelector<HTMLElement>('[data-testid="stage"]') ?? { dataset: {} };
    const { phase = '', id = '', lease = '', outcome = '', generation = '0' } = dataset as DOMStringMap;
    return { phase: phase as Phase | '', id, lease, outcome, generation: Number(generation) };
  });
}

export async function untilShown(stage: TabStage, wanted: Partial<Shown>, timeoutMs = 20_000): Promise<void> {
  await until(
    async () => {
      const now = await shown(stage);
      return Object.entries({ ...now, ...wanted }).every(
        ([name, value]) => now[name as keyof Shown] === value,
      );
    },
    { timeoutMs, what: `a stage that shows ${JSON.stringify(wanted)}` },
  );
}

/** Presses a button of the fixture app. Works in a hidden tab, too. */
export async function press({ page }: TabStage, name: string): Promise<void> {
  const label = `fixture: ${name}`;
  await until(
    () =>
      page.evaluate((text) => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent?.trim() === text,
        );
        button?.click();
        return button !== undefined;
      }, label),
    { what: `the button ${label}` },
  );
}
