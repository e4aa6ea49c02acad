import type { HistoryEntry } from 'overshoot-emulator';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveApp, type ServedApp } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import { publishElsewhere } from './support/publishElsewhere.js';
import type { VisionPage } from './vision-app/main.js';

/** `useRealtimeVision` over the older API, with real video. */

let app: ServedApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([serveApp('test/e2e/vision-app'), launchBrowser()]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function start(options: Parameters<typeof startTestEmulator>[0]): Promise<TestEmulator> {
  const emulator = await startTestEmulator(options);
  onTestFinished(() => emulator.close());
  return emulator;
}

async function open(emulator: TestEmulator, query: Record<string, string> = {}): Promise<void> {
  const search = new URLSearchParams({ api: `${emulator.url}/v0.2`, ...query });
  await page.goto(`${app.url}?${search}`);
  await page.getByRole('button', { name: 'Start streaming' }).click();
}

const stage = () => page.getByTestId('stage');
const expectStage = (name: string, value: string | RegExp, timeoutMs = 30_000): Promise<unknown> =>
  until(
    async () => {
      const shown = (await stage().getAttribute(`data-${name}`)) ?? '';
      return typeof value === 'string' ? shown === value : value.test(shown);
    },
    { what: `${name} ${value}`, timeoutMs },
  );

type Result = VisionPage['results'][number];
const results = (): Promise<Result[]> => page.evaluate(() => window.page?.results ?? []);
const newest = (fits: (result: Result) => boolean, what: string): Promise<Result> =>
  until(async () => (await results()).findLast(fits), { what, timeoutMs: 30_000 });
const ofColour = (colour: string): Promise<Result> =>
  newest(({ value }) => value?.colour === colour, `a result that says ${colour}`);

const streamId = async (): Promise<string> => (await stage().getAttribute('data-id')) ?? '';
const story = async (emulator: TestEmulator, id: string): Promise<HistoryEntry[]> =>
  (await emulator.history()).filter((event) => 'streamId' in event && event.streamId === id);

/** The result names the newest of the very frames that the emulator looked at for it. */
async function expectProven(emulator: TestEmulator, id: string, { id: name, value }: Result): Promise<void> {
  const looked = (await story(emulator, id)).flatMap((event) =>
    event.type === 'frames-looked-at' && event.completionId === name ? [event.frames.at(-1)?.index] : [],
  );
  expect(looked).toEqual([value?.frame_index]);
}

describe('results from the real frames, a new prompt and a clean end', () => {
  test.each(['native', 'webrtc', 'livekit'] as const)('by %s', async (transport) => {
    const emulator = await start({ pushTtlSeconds: 30 });
    const room = transport === 'livekit' ? await publishElsewhere(browser, emulator.url) : null;
    const paint = async (colour: string): Promise<void> => {
      if (room) return room.paint(colour);
      await page.evaluate((next) => window.page?.paint(next), colour);
    };
    await open(emulator, { transport, ...(room ? { url: room.url, token: room.token } : {}) });
    const red = await ofColour('red');
    await expectStage('phase', 'live');
    const id = await streamId();
    await expectProven(emulator, id, red);

    await paint('#0000ff');
    await expectProven(emulator, id, await ofColour('blue'));

    await page.evaluate(() => window.page?.vision.updatePrompt('Is it dark?'));
    await newest(({ prompt }) => prompt === 'Is it dark?', 'a result of the new prompt');

    await page.getByRole('button', { name: 'Stop streaming' }).click();
    await expectStage('phase', 'ended');
    expect(await stage().getAttribute('data-reason')).toBe('stopped');
    const ends = (await story(emulator, id)).filter(({ type }) => type === 'push-stream-ended');
    // A peer connection is closed with the camera, before the service is told.
    const ways = transport === 'webrtc' ? ['webrtc_disconnected', 'client_requested'] : ['client_requested'];
    expect(ends.map((end) => end.type === 'push-stream-ended' && ways.includes(end.why))).toEqual([true]);
    // A socket that the service closes during a stop is no error of anything.
    expect(await page.evaluate(() => window.page?.vision.resultsError)).toBeNull();
    expect((await results()).filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });
});

describe('a lease of 30 s, by a room', () => {
  test('results resume by themselves after their socket was killed, and after the service was replaced', async () => {
    const emulator = await start({ pushTtlSeconds: 30 });
    await open(emulator);
    await ofColour('red');
    const id = await streamId();

    await emulator.afflict(id, 'kill-results');
    await expectStage('results', /waiting|connecting/, 5000);
    await page.evaluate(() => window.page?.paint('#0000ff'));
    await ofColour('blue');

    const before = (await story(emulator, id)).filter(({ type }) => type === 'lease-renewed').length;
    await emulator.redeploy(3000);
    await page.evaluate(() => window.page?.paint('#00c000'));
    await ofColour('green');
    const after = (await story(emulator, id)).filter(({ type }) => type === 'lease-renewed').length;
    expect(after).toBeGreaterThan(before);
    // Nobody did anything, and it is the same stream.
    expect(await streamId()).toBe(id);
    await expectStage('phase', 'live');
  });
});

describe('what the service refuses is the documented error', () => {
  test('402 at a renewal ends it: nothing was renewed', async () => {
    const emulator = await start({ pushTtlSeconds: 5 });
    await open(emulator);
    await ofColour('red');
    await emulator.addFault({ route: 'keepalive', status: 402 });
    await expectStage('code', 'billing-denied');
  });

  test('a key that is revoked', async () => {
    const emulator = await start({ pushTtlSeconds: 30 });
    await open(emulator);
    await ofColour('red');
    await emulator.afflict(await streamId(), 'revoke-key');
    await expectStage('code', 'unauthorized');
  });

  test('the sixth stream of a key', async () => {
    const emulator = await start({});
    const body = JSON.stringify({
      processing: { interval_seconds: 1 },
      inference: { prompt: 'Anything?', model: 'emulator/frame-facts' },
    });
    const headers = { authorization: 'Bearer ovs_vision', 'content-type': 'application/json' };
    const made = await Promise.all(
      Array.from({ length: 5 }, () =>
        fetch(`${emulator.url}/v0.2/streams`, { method: 'POST', headers, body }),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    await open(emulator);
    await expectStage('code', 'too-many-streams');
  });
});
