import { type Browser, chromium, type LaunchOptions } from 'playwright';

/**
 * A headless Chromium with a camera that shows a moving picture and is granted at once. `npm test` says which browser in
 * `CHROMIUM_PATH`; without that, Playwright's own is taken.
 *
 * `ask: true` leaves the permission prompt as people get it: nobody answers it.
 */
export async function launchBrowser({
  ask = false,
  args = [],
}: { ask?: boolean; args?: string[] } = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  const options: LaunchOptions = {
    args: [
      '--use-fake-device-for-media-stream',
      ...(ask ? [] : ['--use-fake-ui-for-media-stream']),
      // The emulator is on this machine, and Chromium leaves loopback addresses out of its candidates.
      '--allow-loopback-in-peer-connection',
      '--disable-background-networking',
      ...args,
    ],
  };
  return chromium.launch(executablePath ? { ...options, executablePath } : options);
}
