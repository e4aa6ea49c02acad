import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { type FrameLog, startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let page: Page;
/** Moves the server's clock ahead of the browser's. */
let aheadMs = 0;

beforeAll(async () => {
  server = await startTestServer({
    tokenTtlSeconds: 600,
    tokenRefreshSeconds: 300,
    now: () => Date.now() + aheadMs,
  });
  browser = await launchBrowser();
});
beforeEach(async () => {
  aheadMs = 0;
  server.ingest.setTokenRefresh(true);
  page = await openPage(browser, server.url);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function publish(room: string, ttlSeconds = 600): Promise<FrameLog> {
  const log = server.room(room);
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token: await server.token({ room }, ttlSeconds),
    source: CANVAS,
  });
  await waitFor('first frames', () => log.frames.length > 5);
  return log;
}

function count(room: string, type: string): number {
  return server.events.filter((event) => event.room === room && event.type === type).length;
}

function state(): Promise<string> {
  return page.evaluate((name) => commands.state(name), 'a');
}

async function growsAgain(log: FrameLog): Promise<void> {
  const before = log.frames.length;
  await waitFor('more frames', () => log.frames.length > before + 10);
}

test('a killed socket: the client resumes and media never stops', async () => {
  const log = await publish('resume');
  expect(server.ingest.killSignal('resume')).toBe(1);
  await waitFor('the resume', () => count('resume', 'participant-resumed') === 1);
  await waitFor('connected', async () => (await state()) === 'connected');
  await growsAgain(log);
  expect(count('resume', 'signal-closed')).toBe(1);
  expect(count('resume', 'track-published')).toBe(1);
  const gaps = log.frames.map(
    ({ arrivedAtMs }, index) => arrivedAtMs - (log.frames[index - 1]?.arrivedAtMs ?? arrivedAtMs),
  );
  expect(Math.max(...gaps)).toBeLessThan(1500);

  // What the emulator sends still reaches the client after the ICE restart: a viewer's keyframe request does.
  const keyframes = log.frames.filter(({ keyframe }) => keyframe).length;
  await page.evaluate((request) => commands.view(request), {
    name: 'viewer',
    url: server.signalUrl,
    token: await server.token({ room: 'resume', identity: 'viewer', canPublish: false, canSubscribe: true }),
  });
  await waitFor(
    'a keyframe for the viewer',
    () => log.frames.filter((frame) => frame.keyframe).length > keyframes,
  );
  await waitFor('the picture', async () => {
    const viewed = await page.evaluate((name) => commands.viewed(name), 'viewer');
    return viewed.frames > 5;
  });
});

test('a full reconnect that the server asks for: the client joins and publishes again', async () => {
  const log = await publish('full');
  expect(server.ingest.forceReconnect('full')).toBe(1);
  await waitFor('the second join', () => count('full', 'participant-joined') === 2);
  await waitFor('publishing again', () => count('full', 'track-published') === 2);
  await growsAgain(log);
  expect(await state()).toBe('connected');
});

test('a first token that expired: the pushed one resumes; without a push the client is refused for good', async () => {
  const log = await publish('refresh', 30);
  await waitFor('the push', () => count('refresh', 'token-refreshed') >= 1);
  aheadMs = 60_000;
  server.ingest.killSignal('refresh');
  await waitFor('the resume', () => count('refresh', 'participant-resumed') === 1);
  await growsAgain(log);

  await page.evaluate((name) => commands.disconnect(name), 'a');
  aheadMs = 0;
  server.ingest.setTokenRefresh(false);
  await publish('expired', 30);
  aheadMs = 60_000;
  server.ingest.killSignal('expired');
  await waitFor('the end', async () => (await state()) === 'disconnected');
  const refused = server.events.filter(({ type, room }) => type === 'token-refused' && room === '');
  expect(refused.at(-1)?.detail?.['reason']).toContain('expired');

  // The same Room object can connect again with a fresh token.
  const token = await server.token({ room: 'expired' });
  await page.evaluate((request) => commands.reconnect('a', request.url, request.token), {
    url: server.signalUrl,
    token,
  });
  expect(await state()).toBe('connected');
});

test('fresh tokens are pushed at the refresh interval', async () => {
  await publish('interval');
  await waitFor('the first push', () => count('interval', 'token-refreshed') === 1);
  aheadMs = 301_000;
  await waitFor('the second push', () => count('interval', 'token-refreshed') >= 2);
  expect(count('interval', 'token-refreshed')).toBe(2);
});

test('signalling that stays away 15 s: the participant leaves', async () => {
  await publish('away');
  await page.close();
  await waitFor(
    'the closed socket or a leave',
    () => count('away', 'signal-closed') + count('away', 'participant-left') > 0,
  );
  aheadMs = 16_000;
  await waitFor('leaving', () => count('away', 'participant-left') > 0);
  expect(count('away', 'participant-left')).toBe(1);
  page = await openPage(browser, server.url);
});

test('dropped datagrams: both sides notice, and media comes back', async () => {
  const log = await publish('dropped');
  server.ingest.beginFault('dropped', 'drop-media');
  const stopped = log.frames.length;
  await waitFor('lost', () => count('dropped', 'media-lost') === 1, 20_000);
  expect(log.frames.length).toBe(stopped);
  await waitFor('the client to notice', async () => (await state()) !== 'connected', 20_000);
  server.ingest.endFault('dropped', 'drop-media');
  await waitFor('connected', async () => (await state()) === 'connected', 40_000);
  await growsAgain(log);
});

test('an outage: nobody gets in, nothing gets through, and then the client is back', async () => {
  const log = await publish('outage');
  server.ingest.beginFault('outage', 'outage', 3000);
  await waitFor('the cut socket', () => count('outage', 'signal-closed') === 1);
  const stopped = log.frames.length;
  const validate = fetch(
    `${server.url}/rtc/v1/validate?access_token=${await server.token({ room: 'outage' })}`,
  );
  await expect(validate).rejects.toThrow('fetch failed');
  await waitFor('the client to notice', async () => (await state()) !== 'connected');
  expect(log.frames.length - stopped).toBeLessThanOrEqual(1);
  await waitFor('connected', async () => (await state()) === 'connected', 40_000);
  await growsAgain(log);
});

test('tokens that expire all at once: those of before are refused, those of after are not', async () => {
  server.ingest.setTokenRefresh(false);
  await publish('tokens');
  server.ingest.expireTokens('tokens');
  const fresh = await server.token({ room: 'tokens' });
  server.ingest.killSignal('tokens');
  await waitFor('the end', async () => (await state()) === 'disconnected', 20_000);
  expect(count('tokens', 'token-refused')).toBeGreaterThan(0);
  await page.evaluate((request) => commands.reconnect('a', request.url, request.token), {
    url: server.signalUrl,
    token: fresh,
  });
  expect(await state()).toBe('connected');
});

test.each([
  ['PARTICIPANT_REMOVED', 4],
  ['ROOM_DELETED', 5],
] as const)('put out with %s: the client is told so, and may join again', async (reason, code) => {
  const room = `out-${code}`;
  await publish(room);
  expect(server.ingest.putOut(room, reason)).toBe(1);
  await waitFor('the end', async () => (await state()) === 'disconnected');
  expect(await page.evaluate((name) => commands.events(name), 'a')).toContain(`disconnected:${code}`);
  await page.evaluate((request) => commands.reconnect('a', request.url, request.token), {
    url: server.signalUrl,
    token: await server.token({ room }),
  });
  expect(await state()).toBe('connected');
});

test.each(['hide-candidates', 'drop-media'] as const)(
  '%s from the start: signalling works, and no connection stands',
  async (fault) => {
    const room = `no-path-${fault}`;
    server.ingest.beginFault(null, fault);
    const log = server.room(room);
    const request = { name: 'a', url: server.signalUrl, token: await server.token({ room }), source: CANVAS };
    // It settles long after this test, or with the page.
    void page.evaluate((asked) => commands.publish(asked), request).catch(() => undefined);
    await waitFor('the join', () => count(room, 'participant-joined') === 1);
    // Ten times of what it takes otherwise.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(count(room, 'media-connected')).toBe(0);
    server.ingest.clearFaults();
    // The client is still trying, where it was told an address to try.
    if (fault === 'drop-media') {
      await waitFor('frames', () => log.frames.length > 5);
    }
  },
);

test('a second client with the same identity puts the first one out', async () => {
  const log = await publish('duplicate');
  const second = await openPage(browser, server.url);
  await second.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: server.signalUrl,
    token: await server.token({ room: 'duplicate' }),
    source: { ...CANVAS, width: 480, height: 270 },
    simulcast: false,
  });
  await waitFor('the first to end', async () => (await state()) === 'disconnected');
  const DUPLICATE_IDENTITY = 2;
  expect(await page.evaluate((name) => commands.events(name), 'a')).toContain(
    `disconnected:${DUPLICATE_IDENTITY}`,
  );
  await waitFor('frames of the second', () => log.frames.at(-1)?.width === 480);
  await second.close();
});
