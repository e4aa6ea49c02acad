import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { API_KEY } from './support/startApp.js';
import { startService as before } from './support/startService.js';

const chat = { model: 'm', messages: [{ role: 'user', content: 'Hello' }] };

describe('a service that does not answer as it should', () => {
  test('by a redirect: it is not followed, and the key goes nowhere else', async () => {
    const { send, asked } = await before((request, response) => {
      response
        .writeHead(request.url === '/elsewhere' ? 200 : 307, { location: '/elsewhere' })
        .end('{"data":[]}');
    });
    expect((await send('GET', '/models')).status).toBe(502);
    expect(asked.map(({ url }) => url)).toEqual(['/v1beta/models']);
  });

  test('by 50 MB: a part is read, and no more', async () => {
    let sent = 0;
    const piece = Buffer.alloc(65_536, 'x');
    const { send } = await before((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (sent < 50_000_000) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect((await send('GET', '/models')).status).toBe(502);
    expect(sent).toBeLessThan(20_000_000);
  });

  test.each([
    ['no JSON', (response: Parameters<RequestListener>[1]) => response.writeHead(200).end('<html>'), 502],
    [
      'JSON of another shape',
      (response: Parameters<RequestListener>[1]) => response.writeHead(200).end('{"data":1}'),
      502,
    ],
    [
      '401',
      (response: Parameters<RequestListener>[1]) => response.writeHead(401).end('{"detail":"bad key"}'),
      502,
    ],
    [
      '500',
      (response: Parameters<RequestListener>[1]) => response.writeHead(500).end('{"detail":"oops"}'),
      502,
    ],
    [
      '503',
      (response: Parameters<RequestListener>[1]) =>
        response.writeHead(503, { 'retry-after': '7' }).end('{"detail":"full"}'),
      503,
    ],
    ['a broken connection', (response: Parameters<RequestListener>[1]) => void response.destroy(), 502],
  ])('by %s', async (_, service, status) => {
    const { send, events } = await before((__, response) => void service(response));
    const response = await send('GET', '/models');
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain(API_KEY);
    expect(events).toHaveLength(1);
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '7' : null);
  });

  test('by a room that is not on the list: no browser is sent there', async () => {
    const { send, asked } = await before((_, response) => {
      const publish = { url: 'wss://evil.test', token: 't' };
      response.writeHead(201).end(JSON.stringify({ id: 's', publish, expires_at_ms: 1, ttl_seconds: 300 }));
    });
    const response = await send('POST', '/streams');
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('evil');
    // Nor is it left to cost.
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v1beta/streams',
      'DELETE /v1beta/streams/s',
    ]);
  });

  test('by a connection that breaks while a stream is made: the same intent makes no second one', async () => {
    const { send, asked } = await before((_, response) => void response.destroy());
    expect((await send('POST', '/streams')).status).toBe(502);
    expect((await send('POST', '/streams')).status).toBe(409);
    expect(asked).toHaveLength(1);
  });

  test('by naming another region: it is asked there once, and the stream stays there', async () => {
    const regions: (string | undefined)[] = [];
    const { send } = await before((request, response) => {
      const region = request.headers['x-overshoot-region'];
      regions.push(Array.isArray(region) ? region[0] : region);
      if (region !== 'eu-north1')
        return void response
          .writeHead(409)
          .end(JSON.stringify({ detail: { error: 'region_error', expected_region: 'eu-north1' } }));
      const publish = { url: 'ws://127.0.0.1:1', token: 't' };
      const ended = { id: 's', state: 'active' };
      const lease = { id: 's', publish, expires_at_ms: 1, ttl_seconds: 300 };
      response
        .writeHead(request.method === 'POST' ? 201 : 200)
        .end(JSON.stringify(request.method === 'POST' ? lease : ended));
    });
    const { id } = (await (await send('POST', '/streams')).json()) as { id: string };
    expect((await send('GET', `/streams/${id}`)).status).toBe(200);
    expect(regions).toEqual([undefined, 'eu-north1', 'eu-north1']);
  });
});

describe('an answer in pieces', () => {
  test('comes as it is made, and ends at the service when the browser leaves', async () => {
    let closed = false;
    const { send } = await before((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[{"delta":{"content":"one"}}]}\n\n');
      response.once('close', () => (closed = true));
    });
    const leaving = new AbortController();
    const response = await send('POST', '/chat/completions', { ...chat, stream: true }, leaving.signal);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    // What compresses answers (Express with `compression`, Next.js) leaves such ones as they are.
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain('one');
    await reader?.cancel();
    await expect.poll(() => closed).toBe(true);
  });

  test('that a browser leaves before it begins is told as that, and not as a fault of the service', async () => {
    let asked = false;
    const { send, events } = await before(() => void (asked = true));
    const leaving = new AbortController();
    const answer = send('POST', '/chat/completions', { ...chat, stream: true }, leaving.signal);
    await expect.poll(() => asked).toBe(true);
    leaving.abort();
    expect((await answer).status).toBe(499);
    expect(events).toMatchObject([{ operation: 'chat', status: 499, code: 'aborted' }]);
  });

  test('that breaks off is an error, and no silent end', async () => {
    const { send } = await before((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[]}\n\n');
      setTimeout(() => response.destroy(), 50);
    });
    const response = await send('POST', '/chat/completions', { ...chat, stream: true });
    await expect(response.text()).rejects.toThrow(/terminated|aborted|closed|other side/i);
  });
});
