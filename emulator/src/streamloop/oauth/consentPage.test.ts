import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { authorizePath } from '../../testSupport/authorizeLoop.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import { addAxe, axeSchema, BROWSER_MS, useBrowser } from '../../testSupport/useBrowser.js';

const browser = useBrowser();

/** The app that a person comes from, on another port of this machine. */
async function startApp(): Promise<string> {
  const server = createServer((_request, response) => response.end('<!doctype html><title>App</title>Back'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/callback`;
}

test(
  'brings a person back with a code or with the refusal, also without JavaScript',
  { timeout: BROWSER_MS },
  async () => {
    const { emulator } = await startTestEmulator();
    const redirectUri = await startApp();
    const page = await browser().newPage({ javaScriptEnabled: false });
    onTestFinished(() => page.close());
    for (const [button, name] of [
      ['Allow', 'code'],
      ['Deny', 'error'],
    ] as const) {
      await page.goto(`${emulator.url}${authorizePath({ clientId: 'Rain app', redirectUri })}`);
      await page.getByText('Rain app').waitFor();
      await page.getByLabel('Workspace').selectOption({ label: 'Team (editor)' });
      await page.getByRole('button', { name: button }).click();
      await page.waitForURL((url) => url.href.startsWith(redirectUri));
      const { searchParams } = new URL(page.url());
      expect(searchParams.get(name)).toBeTruthy();
      expect(searchParams.get('iss')).toBe(`${emulator.url}/streamloop`);
    }
  },
);

test('has no accessibility fault, light and dark', { timeout: BROWSER_MS }, async () => {
  const { emulator } = await startTestEmulator();
  // The page's own policy would keep the checker out.
  const page = await browser().newPage({ bypassCSP: true });
  onTestFinished(() => page.close());
  for (const path of [authorizePath(), authorizePath({ redirectUri: 'https://evil.example' })]) {
    await page.goto(`${emulator.url}${path}`);
    await addAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const report = v.parse(axeSchema, await page.evaluate('axe.run()'));
      expect([colorScheme, report.violations.map(({ id }) => id)]).toEqual([colorScheme, []]);
    }
  }
});
