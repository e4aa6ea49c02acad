import type { HistoryEntry } from 'overshoot-emulator';
import { type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveApp, type ServedApp } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import type { SdkPage } from './sdk-app/main.js';

/** The older API's browser SDK as npm has it (`@overshoot/sdk` 0.1.0-alpha.2), unmodified, at the emulator. */

const MODEL = 'emulator/frame-facts';
const LEASE_SECONDS = 4;

let app: ServedApp;
let browser: Browser;
let emulator: TestEmulator;
let page: Page;
/** Where the page went besides its own server and the emulator. */
let outside: string[];

beforeAll(async () => {
  [app, browser, emulator] = await Promise.all([
    serveApp('test/e2e/sdk-app'),
    launchBrowser(),
    startTestEmulator({ pushTtlSeconds: LEASE_SECONDS }),
  ]);
});
beforeEach(async () => {
  outside = [];
  page = await browser.newPage();
  page.on('request', (request) => {
    if (![app.url, emulator.url].some((url) => request.url().startsWith(url))) outside.push(request.url());
  });
  await page.goto(app.url);
  await page.waitForFunction(() => window.sdk);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await emulator.close();
  await app.close();
});

const resultSchema = v.object({
  id: v.string(),
  stream_id: v.string(),
  prompt: v.string(),
  result: v.pipe(
    v.string(),
    v.parseJson(),
    v.object({ colour: v.picklist(['red', 'green', 'blue']), frame_index: v.number() }),
  ),
  ok: v.literal(true),
  error: v.null(),
});
type Result = v.InferOutput<typeof resultSchema>;

const read = async <Name extends 'results' | 'errors'>(name: Name): Promise<SdkPage[Name]> => {
  const value = await page.evaluate((field) => window.sdk?.[field], name);
  if (value === undefined) throw new Error('The page has not begun.');
  return value as SdkPage[Name];
};

const newest = async (fits: (result: Result) => boolean, what: string): Promise<Result> =>
  until(async () => v.parse(v.array(resultSchema), await read('results')).findLast(fits), { what });

const story = async (streamId: string): Promise<HistoryEntry[]> =>
  (await emulator.history()).filter((event) => 'streamId' in event && event.streamId === streamId);

async function start(): Promise<string> {
  const model = MODEL;
  const apiUrl = `${emulator.url}/v0.2`;
  await page.evaluate((options) => window.sdk?.start(options.apiUrl, options.model), { apiUrl, model });
  return until(() => page.evaluate(() => window.sdk?.streamId()), { what: 'the id of the stream' });
}

test('start, results from the real frames, a new prompt, stop', async () => {
  const streamId = await start();
  const red = await newest(({ result }) => result.colour === 'red', 'red');
  expect(red).toMatchObject({ stream_id: streamId, prompt: 'Which colour?' });

  await page.evaluate(() => window.sdk?.paint('#0000ff'));
  const { blue, looked } = await until(
    async () => {
      const result = await newest(({ result: { colour } }) => colour === 'blue', 'blue');
      const frames = (await story(streamId)).flatMap((event) =>
        event.type === 'frames-looked-at' && event.completionId === result.id ? [event.frames] : [],
      );
      return (frames[0]?.length ?? 0) >= 3 && { blue: result, looked: frames };
    },
    { what: 'a result from a clip of three frames at least' },
  );
  // It names the newest of the very frames that the history tells of.
  expect(looked.map((frames) => frames.at(-1)?.index)).toEqual([blue.result.frame_index]);

  await page.evaluate(() => window.sdk?.updatePrompt('Is it dark?'));
  await newest(({ prompt }) => prompt === 'Is it dark?', 'a result with the new prompt');

  // It renews at half of its lease, and is still there after more than a whole one.
  await until(
    async () => (await story(streamId)).filter(({ type }) => type === 'lease-renewed').length >= 2,
    { what: 'two renewals' },
  );

  // It closes its connection and says nothing to the API.
  await page.evaluate(() => window.sdk?.stop());
  const ended = await until(
    async () => (await story(streamId)).find((event) => event.type === 'push-stream-ended'),
    { what: 'the end', timeoutMs: LEASE_SECONDS * 500 },
  );
  expect(ended).toMatchObject({ why: 'webrtc_disconnected' });
  expect(await read('errors')).toEqual([]);
  expect(outside).toEqual([]);
});

test('what the API refuses arrives as the error that the SDK has for it', async () => {
  await emulator.addFault({ route: 'create', status: 402, count: 1 });
  await expect(start()).rejects.toThrow('Injected fault 402');
  expect(await read('errors')).toEqual(['Injected fault 402']);
});
