import { startEmulator } from 'overshoot-emulator';
import { type Browser, chromium } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
  server = await createServer({
    root: import.meta.dirname,
    server: {
      host: '127.0.0.1',
      port: 0,
      // In place of your handler. Or run your server, with its `baseUrl` at the emulator.
      proxy: {
        '/api/overshoot': {
          target: `${emulator.url}/v1beta`,
          // The room's address follows the host that is asked.
          changeOrigin: true,
          rewrite: (path) => path.replace('/api/overshoot', ''),
          headers: { authorization: 'Bearer any' },
        },
      },
    },
  });
  await server.listen();
  browser = await chromium.launch({
    ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // The emulator is on this machine, and Chromium leaves loopback addresses out.
      '--allow-loopback-in-peer-connection',
    ],
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await emulator.close();
});

it('publishes real video, and the service counts it', async () => {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByRole('button', { name: 'Start streaming' }).click();
  await page.getByText('You are live.').waitFor({ state: 'attached', timeout: 30_000 });
  await page.getByRole('button', { name: 'Stop streaming' }).click();
  await page.getByText('You stopped the stream.', { exact: true }).waitFor();

  const history = await fetch(`${emulator.url}/__emulator/events?after=0`);
  expect(await history.text()).toContain('"first-frame"');
}, 60_000);
