import { createRealtimeHandler, relayResults, toNodeListener } from 'react-live-vision/server';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveApp } from '../support/serveApp.js';
import { startTestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';

const PATH = '/api/realtime';
const API_KEY = 'sk-only-on-the-server-5b21d0';
const SECRET = 'thirty-two-bytes-that-nobody-sees-2';

test('a page without a key streams, has its results relayed, and stops; nothing of the key comes to it', async () => {
  const emulator = await startTestEmulator({ apiKey: API_KEY, pushTtlSeconds: 30 });
  const handler = createRealtimeHandler({
    basePath: PATH,
    baseUrl: `${emulator.url}/v0.2`,
    apiKey: API_KEY,
    secrets: [{ kid: '1', secret: SECRET }],
    authorize: (request) =>
      /\buser=ann\b/.test(request.headers.get('cookie') ?? '') ? { subject: 'ann' } : null,
  });
  const listen = toNodeListener(handler);
  const app = await serveApp(
    'test/e2e/vision-app',
    (request, response, next) => (request.url?.startsWith(PATH) ? void listen(request, response) : next()),
    (server) => relayResults(server, handler, { WebSocket, WebSocketServer }),
  );
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await app.close();
    await emulator.close();
  });

  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => seen.push(text),
        () => undefined,
      ),
  );
  page.on('websocket', (socket) => {
    seen.push(socket.url());
    const note = ({ payload }: { payload: string | Buffer }) => void seen.push(payload.toString());
    socket.on('framesent', note);
    socket.on('framereceived', note);
  });
  await page.context().addCookies([{ name: 'user', value: 'ann', url: app.url }]);
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Start streaming' }).click();

  const results = () => page.evaluate(() => window.page?.results ?? []);
  const red = await until(async () => (await results()).find(({ value }) => value?.colour === 'red'), {
    what: 'a result',
    timeoutMs: 30_000,
  });
  const looked = (await emulator.history()).flatMap((event) =>
    event.type === 'frames-looked-at' && event.completionId === red.id ? [event.frames.at(-1)?.index] : [],
  );
  expect(looked).toEqual([red.value?.frame_index]);

  await page.getByRole('button', { name: 'Stop streaming' }).click();
  await until(async () => (await page.getByTestId('stage').getAttribute('data-phase')) === 'ended', {
    what: 'the end',
  });
  expect((await emulator.history()).filter(({ type }) => type === 'push-stream-ended')).toMatchObject([
    { why: 'client_requested' },
  ]);
  const all = seen.join('\n');
  // What is looked through holds the results.
  expect(all).toContain('frame_index');
  for (const secret of [API_KEY, SECRET]) expect(all).not.toContain(secret);
});
