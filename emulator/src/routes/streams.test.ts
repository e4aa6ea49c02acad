import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { anyString, textMatching } from '../testSupport/matchers.js';

const publishSchema = v.object({
  publish: v.object({ type: v.literal('livekit'), url: v.string(), token: v.string() }),
});

describe('create', () => {
  test.each([undefined, '', '{}', '{"source":null}', '{"unknown":1}'])(
    '201 for the body %j',
    async (body) => {
      const { api, clock, ingest } = await startTestEmulator();
      const answer = await api('POST', '/streams', body === undefined ? {} : { body });
      expect(answer.status).toBe(201);
      expect(answer.headers['x-overshoot-region']).toBe('us-west1');
      expect(answer.json).toEqual({
        id: textMatching(/^[\da-f]{8}-[\da-f-]{27}$/),
        state: 'active',
        source: { type: 'livekit' },
        publish: { type: 'livekit', url: anyString, token: anyString },
        expires_at_ms: clock.now() + 300_000,
        ttl_seconds: 300,
      });
      expect(ingest.calls).toHaveLength(1);
    },
  );

  test('the publish url names the host the client came by, the token only this room', async () => {
    const { api, tokens, emulator } = await startTestEmulator({ tokenTtlSeconds: 60 });
    const { json } = await api('POST', '/streams', { headers: { host: 'localhost:7777' } });
    const { id, publish } = v.parse(v.object({ id: v.string(), ...publishSchema.entries }), json);
    expect(publish.url).toBe('ws://localhost:7777');
    expect(emulator.url).toBe(`http://127.0.0.1:${emulator.port}`);
    expect(await tokens.verify(publish.token)).toMatchObject({
      room: id,
      canPublish: true,
      canSubscribe: false,
      expiresAtMs: 1_790_000_060_000,
    });
  });

  test.each([
    ['{', ['body']],
    ['[]', ['body']],
    ['"text"', ['body']],
    ['{"source":1}', ['body', 'source']],
    ['{"source":{"type":"webrtc","url":"x"}}', ['body', 'source', 'type']],
    ['{"source":{"type":"rtsp"}}', ['body', 'source', 'url']],
    ['{"source":{"type":"hls","url":"rtsp://camera"}}', ['body', 'source', 'url']],
  ])('422 that names the field for %s', async (body, loc) => {
    const { api, ingest } = await startTestEmulator();
    const answer = await api('POST', '/streams', { body });
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ error: 'validation_error', details: [{ loc }] });
    expect(ingest.calls).toEqual([]);
  });

  test.each([{ 'content-length': '70000' }, { 'transfer-encoding': 'chunked' }])(
    '413 for a body of 70 kB, announced by %j',
    async (headers) => {
      const { api, createStream } = await startTestEmulator();
      const answer = await api('POST', '/streams', { headers, body: `"${'x'.repeat(69_998)}"` });
      expect(answer.status).toBe(413);
      expect(answer.json).toEqual({ detail: 'The body is larger than 65536 bytes.' });
      expect(await createStream()).toBeTruthy();
    },
  );
});

describe('who may ask', () => {
  const routes: [string, string][] = [
    ['POST', '/streams'],
    ['GET', '/streams/x'],
    ['POST', '/streams/x/keepalive'],
    ['POST', '/streams/x/viewer-token'],
    ['DELETE', '/streams/x'],
  ];

  test.each(routes)('%s %s is 401 without the key, 409 in another region', async (method, path) => {
    const { call, api } = await startTestEmulator({ apiKey: 'ovs_right' });
    for (const authorization of ['', 'Bearer', 'Bearer ovs_wrong', 'Basic ovs_right', 'ovs_right']) {
      const answer = await call({ method, path: `/v1beta${path}`, headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.json).toEqual({ detail: anyString });
      expect(answer.headers['x-overshoot-region']).toBeUndefined();
    }
    const elsewhere = { authorization: 'Bearer ovs_right', 'x-overshoot-region': 'us-central1' };
    const answer = await api(method, path, { headers: elsewhere });
    expect(answer.status).toBe(409);
    expect(answer.json).toEqual({
      detail: { error: 'region_error', expected_region: 'us-west1', requested_region: 'us-central1' },
    });
  });

  test("another key's stream answers like an unknown one", async () => {
    const { api, createStream } = await startTestEmulator();
    const id = await createStream();
    const headers = { authorization: 'Bearer ovs_other' };
    for (const [method, path] of routes.slice(1)) {
      const answer = await api(method, path.replace('x', id), { headers });
      expect([answer.status, answer.json]).toEqual([404, { detail: 'Stream not found' }]);
    }
    expect((await api('GET', `/streams/${id}`)).status).toBe(200);
  });

  test('the region of the emulator itself may be asked for', async () => {
    const { api } = await startTestEmulator();
    const answer = await api('POST', '/streams', { headers: { 'x-overshoot-region': 'us-west1' } });
    expect(answer.status).toBe(201);
  });

  test('with a region of its own it expects that one, for a stream that is there as well', async () => {
    const { api, createStream } = await startTestEmulator({ region: 'eu-north1' });
    const path = `/streams/${await createStream()}`;
    const ask = (region: string) => api('GET', path, { headers: { 'x-overshoot-region': region } });
    const refused = await ask('us-west1');
    expect([refused.status, refused.json]).toEqual([
      409,
      {
        detail: { error: 'region_error', expected_region: 'eu-north1', requested_region: 'us-west1' },
      },
    ]);
    const served = await ask('eu-north1');
    expect([served.status, served.headers['x-overshoot-region']]).toEqual([200, 'eu-north1']);
  });
});

describe('paths', () => {
  test('both base paths serve the same streams', async () => {
    const { call, createStream } = await startTestEmulator();
    const id = await createStream();
    const headers = { authorization: 'Bearer ovs_test' };
    expect((await call({ path: `/v1/streams/${id}`, headers })).status).toBe(200);
  });

  test('models are listed without a key', async () => {
    const { call } = await startTestEmulator({ apiKey: 'k' });
    const { status, json } = await call({ path: '/v1beta/models' });
    expect(status).toBe(200);
    expect(json).toEqual({
      object: 'list',
      data: [
        {
          id: 'emulator/frame-facts',
          object: 'model',
          created: 1_790_000_000,
          owned_by: 'overshoot-emulator',
          status: 'ready',
        },
      ],
    });
  });

  test.each([
    ['PATCH', '/streams', 405, 'POST'],
    ['PUT', '/streams/x', 405, 'GET, DELETE'],
    ['GET', '/streams/x/keepalive', 405, 'POST'],
    ['POST', '/models', 405, 'GET'],
    ['GET', '/nothing', 404, undefined],
    ['GET', '/streams/x/y/z', 404, undefined],
    ['GET', '/streams/%zz', 404, undefined],
    ['GET', '/streams/%2e%2e%2fmodels', 404, undefined],
  ])('%s %s is %i', async (method, path, status, allow) => {
    const { api } = await startTestEmulator();
    const answer = await api(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers.allow).toBe(allow);
    expect(answer.json).toEqual({ detail: anyString });
  });
});
