import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../testSupport/startTestEmulator.js';
import { textContaining } from '../testSupport/matchers.js';

function upgrade({ emulator }: TestEmulator, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request({
      host: '127.0.0.1',
      port: emulator.port,
      path,
      headers: { connection: 'Upgrade', upgrade: 'websocket', ...headers },
    });
    call.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    call.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });
}

describe('a name that was rebound to this machine', () => {
  test.each(['/', '/v1beta/models', '/__emulator/streams', '/rtc/validate'])(
    'gets nothing of %s',
    async (path) => {
      const { call } = await startTestEmulator();
      const answer = await call({ path, headers: { host: 'evil.example' } });
      expect(answer.status).toBe(421);
      expect(answer.json).toEqual({ detail: textContaining('evil.example') });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('a page of another origin', () => {
  test('may not call, may not ask whether it may, and changes nothing', async () => {
    const { api, call, ingest } = await startTestEmulator();
    const headers = { origin: 'https://evil.example' };
    expect((await api('POST', '/streams', { headers })).status).toBe(403);
    const preflight = await call({
      method: 'OPTIONS',
      path: '/v1beta/streams',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    expect(ingest.calls).toEqual([]);
  });

  test.each(['/v1beta/models', '/__emulator/streams', '/'])(
    'uses up no fault by loading %s as an image',
    async (path) => {
      const { api, call, control } = await startTestEmulator();
      await control('POST', '/faults', { route: 'models', status: 503, count: 1 });
      const headers = {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'image',
      };
      expect((await call({ path, headers })).status).toBe(403);
      expect((await api('GET', '/models')).status).toBe(503);
    },
  );

  test.each([
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
  ])('a link, an address that was typed, and the page itself are no such thing: %j', async (headers) => {
    const { call } = await startTestEmulator();
    expect((await call({ path: '/', headers })).status).toBe(200);
  });

  test('opens no socket', async () => {
    const test = await startTestEmulator({ allowOrigins: ['https://app.example'] });
    expect(await upgrade(test, '/rtc/v1', { origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade(test, '/rtc/v1', { host: 'evil.example' })).toBe(421);
    expect(await upgrade(test, '/v0.2/ws/streams/x', { origin: 'https://evil.example' })).toBe(403);
    expect(test.ingest.calls).toEqual([]);
    expect(await upgrade(test, '/rtc/v1?access_token=x', { origin: 'http://localhost:5173' })).toBe(101);
    expect(await upgrade(test, '/rtc', { origin: 'https://app.example' })).toBe(101);
    expect(await upgrade(test, '/rtc', {})).toBe(101);
    expect(test.ingest.calls).toEqual(['upgrade', 'upgrade', 'upgrade']);
  });
});

test('only LiveKit signalling can be upgraded to', async () => {
  const test = await startTestEmulator();
  expect(await upgrade(test, '/v1beta/streams', {})).toBe(404);
  expect(await upgrade(test, '/rtc', { upgrade: 'h2c' })).toBe(404);
  expect(await upgrade(test, '/rtc/validate', {})).toBe(404);
  expect(test.ingest.calls).toEqual([]);
});

test.each([
  ['DELETE', '/v1beta/streams/x'],
  ['POST', '/v1beta/streams/x/keepalive'],
  ['POST', '/__emulator/faults'],
])(
  'the preflight of %s %s lets a page of this machine send every header the kit uses',
  async (method, path) => {
    const { call } = await startTestEmulator({ apiKey: 'k' });
    const answer = await call({
      method: 'OPTIONS',
      path,
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key,x-overshoot-region',
        'access-control-request-private-network': 'true',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-methods': textContaining(method),
      'access-control-allow-headers': textContaining(
        'Authorization, Content-Type, Idempotency-Key, X-Overshoot-Region',
      ),
      'access-control-allow-private-network': 'true',
      vary: 'Origin',
    });
  },
);

test.each([200, 404, 401])(
  'a page of this machine can read an answer of %i and the headers it needs',
  async (status) => {
    const { call, createStream } = await startTestEmulator();
    const id = status === 200 ? await createStream() : 'unknown';
    const answer = await call({
      path: `/v1beta/streams/${id}`,
      headers: {
        origin: 'http://127.0.0.1:6006',
        ...(status === 401 ? {} : { authorization: 'Bearer ovs_test' }),
      },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'http://127.0.0.1:6006',
      'access-control-expose-headers': textContaining('X-Overshoot-Region, Retry-After, x-ratelimit-limit'),
    });
  },
);

describe('the control routes', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ])('refuse a POST of %s', async (type) => {
    const { call } = await startTestEmulator();
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const answer = await call({
      method: 'POST',
      path: '/__emulator/faults',
      headers,
      body: '{"clear":true}',
    });
    expect(answer.status).toBe(415);
  });

  test.each([
    '/__emulator/faults',
    '/x/../__emulator/faults',
    '/%5f%5femulator/faults',
    '/__emulator/%66aults',
    '/./__emulator/faults',
    'http://127.0.0.1/__emulator/faults',
  ])('are guarded however the path is written: %s', async (path) => {
    const { call, ingest } = await startTestEmulator();
    const answer = await call({ method: 'POST', path, body: '{"clear":true}' });
    expect(answer.status).toBe(415);
    expect(ingest.calls).toEqual([]);
  });

  test('take a DELETE without a body, and JSON with a charset', async () => {
    const { call } = await startTestEmulator();
    expect((await call({ method: 'DELETE', path: '/__emulator/faults' })).status).toBe(200);
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await call({
      method: 'POST',
      path: '/__emulator/faults',
      headers,
      body: '{"clear":true}',
    });
    expect(answer.status).toBe(200);
    const withBody = { 'content-length': '1' };
    const refused = await call({
      method: 'DELETE',
      path: '/__emulator/faults',
      headers: withBody,
      body: 'x',
    });
    expect(refused.status).toBe(415);
  });
});
