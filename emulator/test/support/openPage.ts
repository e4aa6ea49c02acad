import { type Browser, chromium, type Page } from 'playwright';

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** `fakeMedia: false` starts without camera and permission, so that Chromium hides its addresses behind mDNS. */
export async function launchBrowser(options: { fakeMedia?: boolean } = {}): Promise<Browser> {
  const fakes = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      ...(options.fakeMedia === false ? [] : fakes),
      '--allow-loopback-in-peer-connection',
      '--disable-background-networking',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

/** A tab whose page can be told what PageCommands says: `page.evaluate((name) => commands.state(name), 'a')`. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}
