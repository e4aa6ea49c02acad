import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders, request, type RequestListener } from 'node:http';
import { connect, createServer as createServer2, type IncomingHttpHeaders as Headers2 } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import express from 'express';
import { toNodeListener } from 'react-live-vision/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startApp } from '../support/startApp.js';

interface Served {
  port: number;
  /** One request over a connection that is kept. */
  send: (
    method: string,
    path: string,
    options?: { headers?: Record<string, string | string[]>; body?: string },
  ) => Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>;
  /** What the server says to these very bytes, until it closes the connection. */
  raw: (bytes: string) => Promise<string>;
}

async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    send: (method, path, { headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
          text(answer).then(
            (said) => resolve({ status: answer.statusCode, headers: answer.headers, body: said }),
            reject,
          );
        });
        asked.on('error', reject);
        asked.end(body);
      }),
    async raw(bytes) {
      const socket = connectSocket(port, '127.0.0.1');
      socket.write(bytes);
      return text(socket);
    },
  };
}

const page = { 'x-user': 'ann', 'sec-fetch-site': 'same-origin' };
const json = { ...page, 'content-type': 'application/json' };

describe('a request', () => {
  test('that is too large gets its answer, and the connection goes on', async () => {
    const { handler } = await startApp();
    const { send } = await serve(toNodeListener(handler));
    const body = JSON.stringify({ model: 'x'.repeat(3_000_000) });
    const refused = await send('POST', '/api/overshoot/chat/completions', { headers: json, body });
    expect(refused.status).toBe(413);
    expect((await send('GET', '/api/overshoot/models', { headers: page })).status).toBe(200);
  });

  test('that is refused before its body is read blocks nothing', async () => {
    const { handler } = await startApp();
    const { send } = await serve(toNodeListener(handler));
    const body = JSON.stringify({ model: 'x'.repeat(3_000_000) });
    const headers = { ...json, 'x-user': [] };
    expect((await send('POST', '/api/overshoot/chat/completions', { headers, body })).status).toBe(401);
    expect((await send('GET', '/api/overshoot/models', { headers: page })).status).toBe(200);
  });

  test('whose sender leaves in the middle of it is a failed one, and the server goes on', async () => {
    const { handler, events } = await startApp();
    const signals: AbortSignal[] = [];
    const { port, send } = await serve(
      toNodeListener((asked) => {
        signals.push(asked.signal);
        return handler(asked);
      }),
    );
    const socket = connectSocket(port, '127.0.0.1');
    const lines = ['POST /api/overshoot/chat/completions HTTP/1.1', 'Host: app.test', 'Content-Length: 1000'];
    const heads = Object.entries(json).map(([name, value]) => `${name}: ${value}`);
    socket.write(`${[...lines, ...heads].join('\r\n')}\r\n\r\n{"model":`);
    await expect.poll(() => signals.length).toBe(1);
    socket.destroy();
    await expect.poll(() => events.map(({ code }) => code)).toEqual(['bad-request']);
    await expect.poll(() => signals[0]?.aborted).toBe(true);
    expect((await send('GET', '/api/overshoot/models', { headers: page })).status).toBe(200);
  });

  test('of HTTP/1.0 needs no Host', async () => {
    const { handler } = await startApp();
    const { raw } = await serve(toNodeListener(handler));
    const answer = await raw(
      'GET /api/overshoot/models HTTP/1.0\r\nx-user: ann\r\nsec-fetch-site: same-origin\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"object":"list"');
  });

  test.each([
    ['a Host that holds a path', 'GET /x HTTP/1.0\r\nHost: app.test/api/overshoot/models?\r\n\r\n'],
    ['a Host that holds a login', 'GET /api/overshoot/models HTTP/1.0\r\nHost: a@app.test\r\n\r\n'],
    ['no path', 'OPTIONS * HTTP/1.0\r\n\r\n'],
    ['a method that no Request can have', 'TRACE /api/overshoot/models HTTP/1.0\r\n\r\n'],
  ])('with %s is refused as malformed', async (_, bytes) => {
    const { handler, upstream } = await startApp({ authorize: () => ({ subject: 'ann' }) });
    const { raw } = await serve(toNodeListener(handler));
    const answer = await raw(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"bad-request"');
    expect(await upstream()).toBe(0);
  });

  test('with two Origins is from none of them', async () => {
    const { handler } = await startApp();
    const { port, send } = await serve(toNodeListener(handler));
    const own = `http://127.0.0.1:${port}`;
    const post = async (origin: string[]) =>
      (await send('POST', '/api/overshoot/streams', { headers: { 'x-user': 'ann', origin } })).status;
    expect(await post([own])).toBe(201);
    expect(await post([own, 'https://evil.test'])).toBe(403);
  });

  test('is compared with the origin that the browser sees, where a proxy stands in between', async () => {
    const { handler } = await startApp();
    const { send } = await serve(toNodeListener(handler, { origin: 'https://app.example' }));
    const post = async (origin: string) =>
      (await send('POST', '/api/overshoot/streams', { headers: { 'x-user': 'ann', origin } })).status;
    expect(await post('https://app.example')).toBe(201);
    expect(await post('http://app.example')).toBe(403);
  });

  test('may come by HTTP/2', async () => {
    const { handler } = await startApp();
    const server = createServer2(toNodeListener(handler)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    onTestFinished(() => {
      client.destroy();
      server.close();
    });
    const asked = client.request({ ':method': 'POST', ':path': '/api/overshoot/streams', ...page });
    asked.end();
    const [headers] = (await once(asked, 'response')) as [Headers2];
    expect(headers[':status']).toBe(201);
    expect(JSON.parse(await text(asked))).toHaveProperty('publish.token');
  });
});

describe('a body that was read before', () => {
  const question = { model: 'emulator/frame-facts', messages: [{ role: 'user', content: 'What are you?' }] };

  test.each([
    ['express.json()', express.json()],
    ['express.text()', express.text({ type: '*/*' })],
    ['express.raw()', express.raw({ type: '*/*' })],
  ])('by %s is taken from where that has left it', async (_, reader) => {
    const { handler } = await startApp();
    const { send } = await serve(express().use(reader).use('/api/overshoot', toNodeListener(handler)));
    const body = JSON.stringify(question);
    expect((await send('POST', '/api/overshoot/chat/completions', { headers: json, body })).status).toBe(200);
    expect((await send('POST', '/api/overshoot/streams', { headers: page })).status).toBe(201);
    // Read or not, a form of another site is no JSON.
    const form = { ...page, 'content-type': 'text/plain' };
    expect(
      (await send('POST', '/api/overshoot/chat/completions', { headers: form, body })).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('and left nowhere is an error that says so', async () => {
    const { handler, upstream } = await startApp();
    const listen = toNodeListener(handler);
    const { send } = await serve((asked, answer) => {
      void text(asked).then(() => listen(asked, answer));
    });
    const body = JSON.stringify(question);
    const refused = await send('POST', '/api/overshoot/chat/completions', { headers: json, body });
    expect(refused.status).toBe(500);
    expect(refused.body).toContain('mount the handler first');
    expect(await upstream()).toBe(0);
  });
});

describe('an answer', () => {
  test('to HEAD has no body, and the connection goes on', async () => {
    const { handler } = await startApp();
    const { send } = await serve(toNodeListener(handler));
    expect(await send('HEAD', '/api/overshoot/models', { headers: page })).toMatchObject({
      status: 405,
      body: '',
    });
    expect((await send('GET', '/api/overshoot/models', { headers: page })).status).toBe(200);
  });

  test('keeps headers that are repeated', async () => {
    const cookies: [string, string][] = [
      ['set-cookie', 'a=1; Expires=Sat, 21 Nov 2026 00:00:00 GMT'],
      ['set-cookie', 'b=2'],
    ];
    const { send } = await serve(toNodeListener(async () => new Response('x', { headers: cookies })));
    expect((await send('GET', '/')).headers['set-cookie']).toEqual(cookies.map(([, value]) => value));
  });

  test('is made no faster than it is taken', async () => {
    const PIECE = new Uint8Array(65_536);
    const MOST = 1000;
    let made = 0;
    const body = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull(controller) {
          made += 1;
          if (made > MOST) controller.close();
          else controller.enqueue(PIECE);
        },
      });
    const { port } = await serve(toNodeListener(async () => new Response(body())));
    const socket = connectSocket(port, '127.0.0.1').pause();
    socket.write('GET / HTTP/1.0\r\n\r\n');
    // Until what lies in between is full: no more is made for a hundred turns.
    for (let still = 0, seen = -1; still < 100; still = made === seen && made > 0 ? still + 1 : 0) {
      seen = made;
      // oxlint-disable-next-line no-await-in-loop
      await nextTurn();
    }
    expect(made).toBeLessThan(MOST / 2);
    let bytes = 0;
    for await (const piece of socket) bytes += (piece as Buffer).length;
    expect(bytes).toBeGreaterThan(MOST * PIECE.length);
  });

  test('is given up when nobody is there to take it, also by a handler that does not listen for that', async () => {
    let isGivenUp = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('one')),
      cancel: () => void (isGivenUp = true),
    });
    const { port } = await serve(toNodeListener(async () => new Response(body)));
    const socket = connectSocket(port, '127.0.0.1');
    socket.write('GET / HTTP/1.0\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    await expect.poll(() => isGivenUp).toBe(true);
  });

  test('that breaks off is no whole one', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
      pull: (controller) => controller.error(new Error('gone')),
    });
    const { send } = await serve(toNodeListener(async () => new Response(broken)));
    await expect(send('GET', '/')).rejects.toThrow(/aborted|hang up|terminated/);
  });

  test('of a handler that throws is an error in its format', async () => {
    const { send } = await serve(toNodeListener(() => Promise.reject(new Error('secret'))));
    const answer = await send('GET', '/');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('"code":"internal-error"');
    expect(answer.body).not.toContain('secret');
  });
});
