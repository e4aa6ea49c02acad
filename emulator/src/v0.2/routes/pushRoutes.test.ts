import { describe, expect, test } from 'vitest';
import { anyString, textContaining } from '../../testSupport/matchers.js';
import { pushRequest } from '../../testSupport/pushRequest.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

test('a native stream: a room of the server, a short lease, and nothing of the other transports', async () => {
  const { push, emulator, tokens, ingest } = await startTestEmulator();
  const { status, json } = await push('POST', '/streams', { ...pushRequest, source: { type: 'native' } });
  expect(status).toBe(201);
  expect(json).toEqual({
    stream_id: anyString,
    webrtc: null,
    lease: { ttl_seconds: 45 },
    turn_servers: null,
    livekit: { url: emulator.url.replace('http', 'ws'), token: anyString },
  });
  expect(ingest.calls).toEqual([textContaining('open ')]);
  const { livekit, stream_id } = json as { livekit: { token: string }; stream_id: string };
  expect(await tokens.verify(livekit.token)).toMatchObject({ room: stream_id, canPublish: true });
});

test('what does not fit is 422, and says all of it in the message', async () => {
  const { push, ingest } = await startTestEmulator();
  const { status, json } = await push('POST', '/streams', {
    processing: { interval_seconds: 0.5 },
    inference: { ...pushRequest.inference, prompt: '', max_output_tokens: 0 },
  });
  expect(status).toBe(422);
  expect(json).toEqual({
    error: 'validation_error',
    message: textContaining('inference.prompt: must not be empty; inference.max_output_tokens: must be'),
    details: [
      { loc: ['body', 'inference', 'prompt'], msg: anyString, type: anyString },
      { loc: ['body', 'inference', 'max_output_tokens'], msg: anyString, type: anyString },
    ],
  });
  expect(ingest.calls).toEqual([]);
});

test('a model that is not here is 422 and names those that are', async () => {
  const { push } = await startTestEmulator();
  const inference = { prompt: 'p', model: 'Qwen/Qwen3-VL' };
  expect((await push('POST', '/streams', { ...pushRequest, inference })).json).toMatchObject({
    error: 'validation_error',
    message: textContaining('emulator/frame-facts'),
  });
});

test('the sixth stream of a key is 429, until one is closed', async () => {
  const { push, createPush } = await startTestEmulator();
  const ids = await Promise.all(Array.from({ length: 4 }, () => createPush()));
  const both = await Promise.all([
    push('POST', '/streams', pushRequest),
    push('POST', '/streams', pushRequest),
  ]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 429]));
  const sixth = await push('POST', '/streams', pushRequest);
  expect(sixth.status).toBe(429);
  expect(sixth.json).toMatchObject({ error: 'too_many_streams' });
  expect((await push('POST', '/streams', pushRequest, 'ovs_other')).status).toBe(201);
  await push('DELETE', `/streams/${ids[0]}`);
  expect((await push('POST', '/streams', pushRequest)).status).toBe(201);
});

describe('keepalive', () => {
  test('charges the time since the one before, renews, and brings another token', async () => {
    const { push, createPush, clock, publish } = await startTestEmulator({ balanceMicrocents: 5_000_000 });
    const id = await createPush();
    clock.advance(20_000);
    const first = await push('POST', `/streams/${id}/keepalive`);
    expect(first.json).toEqual({
      status: 'ok',
      stream_id: id,
      ttl_seconds: 45,
      credits_remaining_cents: 4,
      cost_cents: 0.4,
      seconds_charged: 20,
      state: 'pending',
      livekit_token: anyString,
    });
    publish(id, { fps: 10, forMs: 5000 });
    const second = await push('POST', `/streams/${id}/keepalive`);
    expect(second.json).toMatchObject({ state: 'active', seconds_charged: 5 });
    clock.advance(44_999);
    const third = await push('POST', `/streams/${id}/keepalive`);
    expect(third.json).toMatchObject({ state: 'idle', ttl_seconds: 45 });
    expect(new Set([first, second, third].map(({ text }) => text)).size).toBe(3);
  });

  test('402 does not renew: the stream ends with its lease, for want of credits', async () => {
    const { push, createPush, control, clock, events } = await startTestEmulator();
    const id = await createPush();
    clock.advance(20_000);
    await control('POST', '/balance', { microcents: 0 });
    const refused = await push('POST', `/streams/${id}/keepalive`);
    expect(refused.status).toBe(402);
    expect(refused.json).toMatchObject({ error: 'insufficient_credits' });
    clock.advance(25_000);
    expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(404);
    expect(await events()).toContainEqual(
      expect.objectContaining({ type: 'push-stream-ended', streamId: id, why: 'insufficient_credits' }),
    );
    expect((await push('POST', '/streams', pushRequest)).status).toBe(402);
  });

  test('without one the stream ends after 45 s, or as long as was set', async () => {
    const { push, createPush, clock, events } = await startTestEmulator({ pushTtlSeconds: 30 });
    const id = await createPush();
    clock.advance(29_999);
    expect((await push('GET', `/streams/${id}/info`)).status).toBe(200);
    clock.advance(1);
    expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({ error: 'stream_not_found' });
    expect(await events()).toContainEqual(expect.objectContaining({ why: 'lease_expired' }));
  });
});

test('DELETE: 200, then 204 without a body, then 404', async () => {
  const { push, createPush, clock, ingest } = await startTestEmulator();
  const id = await createPush();
  const first = await push('DELETE', `/streams/${id}`);
  expect([first.status, first.json]).toEqual([200, { status: 'ok' }]);
  const second = await push('DELETE', `/streams/${id}`);
  expect([second.status, second.text]).toEqual([204, '']);
  expect(ingest.calls.at(-1)).toBe(`close ${id}`);
  clock.advance(30_000);
  expect((await push('DELETE', `/streams/${id}`)).status).toBe(404);
});

test('only the prompt can be changed', async () => {
  const { push, createPush, clock } = await startTestEmulator();
  const id = await createPush();
  const createdAt = new Date(clock.now()).toISOString();
  clock.advance(1000);
  const path = `/streams/${id}/config/prompt`;
  expect((await push('PATCH', path, { prompt: 'Count.' })).json).toEqual({
    id,
    stream_id: id,
    prompt: 'Count.',
    backend: 'overshoot',
    model: 'emulator/frame-facts',
    output_schema_json: null,
    created_at: createdAt,
    updated_at: new Date(clock.now()).toISOString(),
  });
  expect((await push('PATCH', path, { prompt: '' })).status).toBe(422);
  expect((await push('PATCH', path, { prompt: 'x', model: 'y' })).json).toMatchObject({
    message: textContaining('model'),
  });
});

test('info tells what has come in, and what it is processed at', async () => {
  const { push, createPush, show, clock } = await startTestEmulator();
  const id = await createPush();
  expect((await push('GET', `/streams/${id}/info`)).json).toEqual({
    stream_id: id,
    source_type: 'native',
    state: 'pending',
    uptime_seconds: 0,
    fps: 0,
    frame_width: 0,
    frame_height: 0,
    effective_width: 0,
    effective_height: 0,
    inferences_completed: 0,
    inferences_failed: 0,
    last_inference_latency_seconds: 0,
  });
  clock.advance(900);
  await show(id, ['red'], { width: 1920, height: 1080 });
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({
    state: 'active',
    uptime_seconds: 1,
    frame_width: 1920,
    frame_height: 1080,
    effective_width: 1280,
    effective_height: 720,
  });
});

test('spectators may see and not publish', async () => {
  const { push, createPush, tokens } = await startTestEmulator();
  const id = await createPush();
  const { json } = await push('POST', `/streams/${id}/spectate`);
  const { livekit } = json as { livekit: { token: string } };
  expect(await tokens.verify(livekit.token)).toMatchObject({ canPublish: false, canSubscribe: true });
});

test('feedback is kept for its key', async () => {
  const { push, createPush } = await startTestEmulator();
  const id = await createPush();
  const path = `/streams/${id}/feedback`;
  expect((await push('POST', path, { rating: 10, category: 'latency' })).json).toEqual({ status: 'ok' });
  expect((await push('POST', path, { rating: 11, category: 'latency' })).status).toBe(422);
  expect((await push('POST', path, { rating: 1, category: 'c', stars: 3 })).status).toBe(422);
  expect((await push('GET', '/streams/feedback')).json).toEqual([
    { id: anyString, stream_id: id, rating: 10, category: 'latency', feedback: '', created_at: anyString },
  ]);
  expect((await push('GET', '/streams/feedback', undefined, 'ovs_other')).json).toEqual([]);
});

test('models are a bare list, health needs no key', async () => {
  const { push, call } = await startTestEmulator();
  expect((await push('GET', '/models')).json).toEqual([
    { model: 'emulator/frame-facts', ready: true, status: 'ready' },
  ]);
  expect((await call({ path: '/v0.2/healthz' })).json).toEqual({ status: 'ok' });
  expect((await call({ path: '/v0.2/models' })).json).toMatchObject({ error: 'unauthorized' });
});

test.each<[string, string, number, string]>([
  ['POST', '/streams/x/keepalive', 400, 'invalid_stream_id'],
  ['POST', `/streams/${UNKNOWN}/keepalive`, 404, 'stream_not_found'],
  ['GET', `/streams/${UNKNOWN}/info`, 404, 'stream_not_found'],
  ['GET', '/streams', 405, 'method_not_allowed'],
  ['GET', '/nothing', 404, 'not_found'],
])('%s %s is %i %s', async (method, path, status, error) => {
  const { push } = await startTestEmulator();
  const answer = await push(method, path);
  expect([answer.status, answer.json]).toMatchObject([status, { error, message: anyString }]);
});

test("another key's stream is not there", async () => {
  const { push, createPush } = await startTestEmulator();
  const id = await createPush();
  expect((await push('POST', `/streams/${id}/keepalive`, undefined, 'ovs_other')).status).toBe(404);
  expect((await push('DELETE', `/streams/${id}`, undefined, 'ovs_other')).status).toBe(404);
});

test('a fault answers in the form of this API', async () => {
  const { push, createPush, control } = await startTestEmulator();
  const id = await createPush();
  await control('POST', '/faults', { route: 'keepalive', status: 402, count: 1 });
  const refused = await push('POST', `/streams/${id}/keepalive`);
  expect([refused.status, refused.json]).toEqual([
    402,
    { error: 'injected_fault', message: 'Injected fault 402' },
  ]);
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(200);
});

test('a page of this machine may PATCH, and ask with credentials', async () => {
  const { call } = await startTestEmulator();
  const { headers } = await call({
    method: 'OPTIONS',
    path: `/v0.2/streams/${UNKNOWN}/config/prompt`,
    headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'PATCH' },
  });
  expect(headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:5173',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': textContaining('PATCH'),
  });
});
