import type { Page } from 'playwright';
import { createOvershootHandler, type HandlerEvent, toNodeListener } from 'react-live-vision/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveStage } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';

const API_KEY = 'sk-only-on-the-server-7f3a9c';
const SECRET = 'thirty-two-bytes-that-nobody-sees-1';

let emulator: TestEmulator;
let app: ServedApp;
const events: HandlerEvent[] = [];
beforeAll(async () => {
  emulator = await startTestEmulator({ apiKey: API_KEY });
  const handler = createOvershootHandler({
    basePath: '/api/overshoot',
    apiKey: () => API_KEY,
    secrets: () => [{ kid: '1', secret: SECRET }],
    baseUrl: `${emulator.url}/v1beta`,
    authorize(request) {
      const [, subject] = /\buser=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
      return subject === undefined ? null : { subject };
    },
    onEvent: (event) => events.push(event),
  });
  const listen = toNodeListener(handler);
  app = await serveStage({}, (request, response, next) => {
    if (request.url?.startsWith('/api/overshoot')) void listen(request, response);
    else next();
  });
});
afterAll(async () => {
  await app.close();
  await emulator.close();
});

/** Somebody who is signed in, and everything that comes to his browser. */
async function signIn(browser: Awaited<ReturnType<typeof launchBrowser>>, user: string) {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'user', value: user, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const seen: Promise<string>[] = [];
  page.on('response', (response) => {
    const body = response.body().then(
      (bytes) => bytes.toString('latin1'),
      () => '',
    );
    seen.push(
      Promise.all([response.allHeaders(), body]).then(
        ([headers, text]) => JSON.stringify(headers) + text,
        () => '',
      ),
    );
  });
  page.on('console', (message) => seen.push(Promise.resolve(message.text())));
  await page.goto(`${app.url}?handler=/api/overshoot&colours`);
  return { page, seen };
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();

const stageOf = (page: Page, name: string): Promise<string> =>
  page
    .getByTestId('stage')
    .getAttribute(`data-${name}`)
    .then((value) => value ?? '');

test('a page without a key publishes, watches and stops, and nobody else can touch its stream', async () => {
  const browser = await launchBrowser();
  const ann = await signIn(browser, 'ann');
  await press(ann.page, 'start');
  await until(async () => (await stageOf(ann.page, 'phase')) === 'live', { what: 'live', timeoutMs: 20_000 });
  await press(ann.page, 'watch');
  const watch = ann.page.getByTestId('watch');
  await until(async () => (await watch.innerText()) === 'red', { what: 'an answer', timeoutMs: 20_000 });

  const handle = await stageOf(ann.page, 'id');
  const bob = await signIn(browser, 'bob');
  const asked = (await emulator.history()).length;
  const answers = await bob.page.evaluate(async (id) => {
    const ask = (path: string, method: string, body?: string): Promise<number> =>
      fetch(`/api/overshoot${path}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      }).then(({ status }) => status);
    const image = { type: 'image_url', image_url: { url: `ovs://streams/${id}?frame_index=-1` } };
    const question = { model: 'emulator/frame-facts', messages: [{ role: 'user', content: [image] }] };
    return [
      await ask(`/streams/${id}`, 'GET'),
      await ask(`/streams/${id}/keepalive`, 'POST'),
      await ask(`/streams/${id}/viewer-token`, 'POST'),
      await ask('/chat/completions', 'POST', JSON.stringify(question)),
      await ask(`/streams/${id}`, 'DELETE'),
    ];
  }, handle);
  expect(answers).toEqual([404, 404, 404, 404, 404]);
  // What has come meanwhile is Ann's own page, which goes on asking.
  const meanwhile = (await emulator.history()).slice(asked);
  expect(meanwhile.some((event) => event.type === 'request' && event.route === 'delete')).toBe(false);
  expect(await stageOf(ann.page, 'phase')).toBe('live');

  await press(ann.page, 'stop');
  await until(async () => (await stageOf(ann.page, 'phase')) === 'ended', { what: 'the end' });
  expect((await emulator.history()).some(({ type }) => type === 'stream-deleted')).toBe(true);
  // What was given up has no body that could ever come.
  await browser.close();
  const all = [...(await Promise.all([...ann.seen, ...bob.seen])), JSON.stringify(events)];
  expect(all.length).toBeGreaterThan(10);
  for (const text of all) {
    expect(text.includes(API_KEY)).toBe(false);
    expect(text.includes(SECRET)).toBe(false);
  }
});
