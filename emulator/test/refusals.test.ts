import { createSocket } from 'node:dgram';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createRoomTokens } from '../src/tokens/createRoomTokens.js';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { type FrameLog, startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let server: TestServer;
let browser: Browser;
let page: Page;
let healthy: FrameLog;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  page = await openPage(browser, server.url);
  healthy = server.room('healthy');
  await page.evaluate((request) => commands.publish(request), {
    name: 'healthy',
    url: server.signalUrl,
    token: await server.token({ room: 'healthy' }),
    source: CANVAS,
    simulcast: false,
  });
  await waitFor('frames', () => healthy.frames.length > 5);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function otherRoomGoesOn(): Promise<void> {
  const before = healthy.frames.length;
  await waitFor('frames of the other room', () => healthy.frames.length > before + 5);
  expect(healthy.frames.every(({ intact }) => intact)).toBe(true);
}

describe('a client is refused', () => {
  const foreign = createRoomTokens({ secret: 'another secret that is long enough for HS256', now: Date.now });
  const grant = { room: 'healthy', identity: 'x', canPublish: true, canSubscribe: true };

  test.each([
    { what: 'garbage', token: async () => 'garbage', says: 'not a LiveKit access token', status: 401 },
    {
      what: 'a foreign token',
      token: () => foreign.sign(grant, 60),
      says: 'not signed by this emulator',
      status: 401,
    },
    { what: 'an expired token', token: () => server.token(grant, -60), says: 'has expired', status: 401 },
    {
      what: 'a token for a room that does not exist',
      token: () => server.token({ room: 'nowhere' }),
      says: 'requested room does not exist',
      status: 404,
    },
  ])('with $what, and told why', async ({ token, says, status }) => {
    const jwt = await token();
    const message = await page.evaluate((request) => commands.tryConnect(request.url, request.jwt), {
      url: server.signalUrl,
      jwt,
    });
    expect(message).toContain(says);
    for (const path of ['/rtc/validate', '/rtc/v1/validate']) {
      const answer = await fetch(`${server.url}${path}?access_token=${jwt}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.text()).toContain(says);
    }
    expect(await upgradeStatus(`/rtc?access_token=${jwt}`)).toBe(status);
  });

  test('a good token passes the validate endpoint', async () => {
    const jwt = await server.token({ room: 'healthy' });
    const answer = await fetch(`${server.url}/rtc/v1/validate?access_token=${jwt}`);
    expect(answer.status).toBe(200);
  });

  test.each(['not%20base64!', 'AAAA', '', 'x'.repeat(9000)])('with join_request %#', async (joinRequest) => {
    const jwt = await server.token({ room: 'healthy', identity: 'y' });
    const path = `/rtc/v1?access_token=${jwt}&join_request=${joinRequest}`;
    expect(await upgradeStatus(path)).toBe(400);
  });
});

/** The HTTP status a WebSocket upgrade ends with. */
function upgradeStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.signalUrl}${path}`);
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

describe('garbage on the socket closes it, and nothing else', () => {
  test.each([
    { what: 'text', send: 'hello', code: 1003 },
    { what: 'JSON', send: '{"offer":{}}', code: 1003 },
    { what: 'random bytes', send: Buffer.from('ffffffffffffffffffff', 'hex'), code: 1007 },
    { what: 'a truncated message', send: Buffer.from('0a7f01', 'hex'), code: 1007 },
    { what: 'an oversized message', send: Buffer.alloc(300_000), code: 1009 },
  ])('$what', async ({ what, send, code }) => {
    server.room('garbage');
    const jwt = await server.token({ room: 'garbage', identity: what });
    const socket = new WebSocket(`${server.signalUrl}/rtc?access_token=${jwt}`);
    socket.on('open', () => {
      socket.send(send);
    });
    const closed = await new Promise<number>((resolve, reject) => {
      socket.on('close', resolve);
      socket.on('error', reject);
    });
    expect(closed).toBe(code);
    expect(
      server.events.find((one) => one.type === 'message-refused' && one.identity === what),
    ).toBeDefined();
    await otherRoomGoesOn();
  });
});

test('garbage datagrams to the media ports do no harm', async () => {
  const ports = await page.evaluate((name) => commands.mediaPorts(name), 'healthy');
  expect(ports.length).toBeGreaterThan(0);
  const socket = createSocket('udp4');
  // First bytes as of STUN, DTLS, RTP, RTCP, TURN channels, and nothing at all.
  const firstBytes = [0, 1, 20, 22, 23, 63, 64, 128, 144, 200, 255];
  for (const [index, first] of Array.from({ length: 40 }, () => firstBytes)
    .flat()
    .entries()) {
    const data = Buffer.from(
      Array.from({ length: (index * 37) % 1400 }, (_, at) => (at * 31 + index) & 0xff),
    );
    data[0] = first;
    for (const port of ports) {
      socket.send(data, port, '127.0.0.1');
    }
  }
  socket.send(Buffer.alloc(0), ports[0] ?? 0, '127.0.0.1');
  await otherRoomGoesOn();
  socket.close();
});
