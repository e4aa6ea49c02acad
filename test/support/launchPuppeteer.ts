import { type Browser, launch } from 'puppeteer-core';

/** What drivers pass to keep every page awake: with these no tab is throttled, frozen or cached as a person's tab is. */
const KEEPS_AWAKE = [
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * A headless Chromium whose tabs are really hidden, frozen or in the back/forward cache. Playwright emulates focus and
 * keeps every page visible; everything else is better tested with `launchBrowser`.
 *
 * `idleAfterSeconds`: a tab that has been hidden for so long is woken once a minute, unless it has a peer connection that
 * is open. People's browsers do that after five minutes.
 */
export async function launchPuppeteer({
  idleAfterSeconds,
  args = [],
}: { idleAfterSeconds?: number; args?: string[] } = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) {
    throw new Error(
      'Hidden tabs need a whole Chromium, and CHROMIUM_PATH names none. `npm test` looks for one; see CONTRIBUTING.md.',
    );
  }
  return launch({
    executablePath,
    headless: true,
    ignoreDefaultArgs: KEEPS_AWAKE,
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      // As Playwright does: build machines seldom let Chromium make its sandbox.
      '--no-sandbox',
      ...(idleAfterSeconds === undefined
        ? []
        : [`--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${idleAfterSeconds}`]),
      ...args,
    ],
  });
}
