import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from './support/openPage.js';
import { CAMERA } from './support/sources.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let publisher: Page;
let viewer: Page;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  publisher = await openPage(browser, server.url);
  viewer = await openPage(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function publish(room: string): Promise<void> {
  await publisher.evaluate((request) => commands.publish(request), {
    name: room,
    url: server.signalUrl,
    token: await server.token({ room }),
    source: CAMERA,
  });
}

async function view(room: string, connections: 'single' | 'dual'): Promise<void> {
  await viewer.evaluate((request) => commands.view(request), {
    name: room,
    url: server.signalUrl,
    token: await server.token({ room, identity: 'viewer', canPublish: false, canSubscribe: true }),
    connections,
  });
}

test.each(['single', 'dual'] as const)(
  'a viewer with %s connection sees the whole feed',
  async (connections) => {
    const room = `seen-${connections}`;
    const log = server.room(room);
    // Once the viewer comes last, once first.
    if (connections === 'single') {
      await publish(room);
      await waitFor('frames', () => log.frames.length > 5);
      await view(room, connections);
    } else {
      await view(room, connections);
      await publish(room);
    }
    const seen = () => viewer.evaluate((name) => commands.viewed(name), room);
    await waitFor('the 720p picture', async () => (await seen()).width === 1280);

    const from = { counted: log.frames.length, shown: (await seen()).frames };
    await waitFor('three seconds of frames', () => log.frames.length > from.counted + 60, 20_000);
    const share = ((await seen()).frames - from.shown) / (log.frames.length - from.counted);
    // The decoder of a busy machine may leave frames out; a broken feed would freeze.
    expect(share).toBeGreaterThan(0.7);

    await publisher.evaluate((name) => commands.unpublish(name), room);
    await waitFor('the track to go', async () => (await seen()).remoteTracks === 0);
    await publisher.evaluate((name) => commands.publishCanvas(name), room);
    await waitFor('the next track', async () => (await seen()).width === 640);
    await publisher.evaluate((name) => commands.disconnect(name), room);
  },
);

test('a viewer cannot publish, whatever it sends', async () => {
  server.room('silent');
  await view('silent', 'single');
  expect(await viewer.evaluate((name) => commands.tryPublish(name), 'silent')).toContain(
    'insufficient permissions',
  );
});

test('a closed room tells both sides that it was deleted, and refuses them from then on', async () => {
  const log = server.room('deleted');
  await publish('deleted');
  await view('deleted', 'single');
  await waitFor('frames', () => log.frames.length > 5);
  await server.ingest.closeRoom('deleted');
  const ROOM_DELETED = 5;
  for (const page of [publisher, viewer]) {
    await waitFor(
      'the end',
      async () => (await page.evaluate((name) => commands.state(name), 'deleted')) === 'disconnected',
    );
    expect(await page.evaluate((name) => commands.events(name), 'deleted')).toContain(
      `disconnected:${ROOM_DELETED}`,
    );
  }
  const frames = log.frames.length;
  const token = await server.token({ room: 'deleted' });
  const message = await publisher.evaluate((request) => commands.tryConnect(request.url, request.token), {
    url: server.signalUrl,
    token,
  });
  expect(message).toContain('requested room does not exist');
  expect(log.frames.length).toBe(frames);
});
