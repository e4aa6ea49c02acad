import type { Browser, Page } from 'playwright';
import type { TestEmulator } from '../../support/startTestEmulator.js';
import { type KeyWatch, watchForKey } from '../../support/watchForKey.js';
import { type PageWatch, watchPage } from '../../support/watchPage.js';
import { instrument } from './instrument.js';
import type { InTurn } from './createTurns.js';
import { makeKey } from './makeKey.js';

/** The fixture app on a page of its own. */
export interface Stage {
  page: Page;
  /** Last event of the emulator before this page. */
  since: number;
  /** Its API key. */
  key: string;
  watch: PageWatch;
  keyWatch: KeyWatch;
}

/**
 * Opens the fixture app; `query` is read by the app's settings, `prepare` comes before its code. `key` is the API key,
 * which is in no address.
 */
export async function openStage(
  {
    browser,
    emulator,
    appUrl,
    inTurn = (load) => load(),
  }: { browser: Browser; emulator: TestEmulator; appUrl: string; inTurn?: InTurn },
  { key = makeKey(), ...query }: Record<string, string> = {},
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Stage> {
  // Animations are nothing that is looked at here, and take a core that the pages need.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const watch = watchPage(page);
  const keyWatch = watchForKey(page, key);
  await page.addInitScript((secret) => (window.fixtureKey = secret), key);
  await instrument(page);
  await prepare(page);
  const since = (await emulator.history()).at(-1)?.seq ?? 0;
  const url = `${appUrl}?${new URLSearchParams({ emulator: emulator.url, ...query })}`;
  await inTurn(() => page.goto(url));
  await page.getByTestId('stage').waitFor();
  return { page, since, key, watch, keyWatch };
}
