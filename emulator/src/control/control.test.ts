import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { anyNumber } from '../testSupport/matchers.js';

test.each([
  ['expire', 'expired'],
  ['reap', 'reaped'],
])('%s ends a stream as %s', async (action, reason) => {
  const { control, api, createStream, ingest } = await startTestEmulator();
  const id = await createStream();
  const answer = await control('POST', `/streams/${id}/${action}`);
  expect(answer.json).toEqual({ id, state: 'ended', end_reason: reason });
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'ended', end_reason: reason });
  expect(ingest.calls).toContain(`close ${id}`);
  expect((await control('POST', `/streams/${id}/${action}`)).status).toBe(404);
});

test('lease: other renewals from now on, and another end of the present one', async () => {
  const { control, api, createStream, clock, events } = await startTestEmulator({ ttlSeconds: 300 });
  const id = await createStream();
  const createdMs = clock.now();
  const lease = `/streams/${id}/lease`;
  expect((await control('POST', lease, { ttlSeconds: 60 })).json).toEqual({
    id,
    expires_at_ms: createdMs + 300_000,
    ttl_seconds: 60,
  });
  clock.advance(1000);
  expect((await api('POST', `/streams/${id}/keepalive`)).json).toMatchObject({
    expires_at_ms: createdMs + 61_000,
    ttl_seconds: 60,
  });
  await control('POST', lease, { remainingMs: 2000 });
  clock.advance(1999);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
  clock.advance(1);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ end_reason: 'expired' });
  expect((await control('POST', lease, { remainingMs: 2000 })).status).toBe(404);
  expect((await events()).find(({ type }) => type === 'lease-cut')).toMatchObject({
    streamId: id,
    expiresAtMs: createdMs + 3000,
  });
  const other = await createStream();
  for (const body of [{}, { ttlSeconds: 0 }, { remainingMs: -1 }, { remainingMs: 1, typo: 1 }]) {
    expect((await control('POST', `/streams/${other}/lease`, body)).status).toBe(422);
  }
});

test('media faults reach the room of the stream', async () => {
  const { control, createStream, ingest } = await startTestEmulator();
  const id = await createStream();
  expect((await control('POST', `/streams/${id}/kill-signal`)).json).toEqual({ id, killed: 1 });
  expect((await control('POST', `/streams/${id}/force-reconnect`)).json).toEqual({ id, reconnecting: 2 });
  expect((await control('POST', `/streams/${id}/drop-media`)).json).toEqual({ id, dropped: true });
  expect((await control('POST', `/streams/${id}/drop-media`, { dropped: false })).json).toEqual({
    id,
    dropped: false,
  });
  expect((await control('POST', `/streams/${id}/drop-media`, { dropped: 'no' })).status).toBe(422);
  expect(ingest.calls).toEqual([
    `open ${id}`,
    `kill ${id}`,
    `reconnect ${id}`,
    `begin drop-media ${id} undefined`,
    `end drop-media ${id}`,
  ]);
});

test('what is wrong with the way to a room: for one stream or for all, for a time or until it is mended', async () => {
  const { control, createStream, ingest, events } = await startTestEmulator();
  const id = await createStream();
  const cases = [
    ['drop-media', 'dropped'],
    ['hide-candidates', 'hidden'],
    ['outage', 'active'],
  ] as const;
  for (const [fault, field] of cases) {
    expect((await control('POST', `/streams/${id}/${fault}`, { forMs: 500 })).json).toEqual({
      id,
      [field]: true,
    });
    expect((await control('POST', `/${fault}`)).json).toEqual({ [field]: true });
    expect((await control('POST', `/${fault}`, { [field]: false })).json).toEqual({ [field]: false });
    expect(ingest.calls.splice(0).slice(-3)).toEqual([
      `begin ${fault} ${id} 500`,
      `begin ${fault} null undefined`,
      `end ${fault} null`,
    ]);
    for (const body of [
      { forMs: 0 },
      { forMs: 1.5 },
      { forMs: 500, [field]: false },
      { [field]: 1 },
      { typo: 1 },
    ]) {
      expect((await control('POST', `/${fault}`, body)).status).toBe(422);
      expect((await control('POST', `/streams/${id}/${fault}`, body)).status).toBe(422);
    }
    expect((await control('POST', `/streams/x/${fault}`)).status).toBe(404);
  }
  expect(ingest.calls).toEqual([]);
  await control('DELETE', '/faults');
  expect(ingest.calls).toContain('clear faults');
  const told = (await events()).filter(({ type }) => type === 'stream-fault' || type === 'room-fault');
  expect(told.slice(-3)).toMatchObject([
    { streamId: id, action: 'outage', active: true, forMs: 500 },
    { type: 'room-fault', fault: 'outage', active: true, forMs: null },
    { type: 'room-fault', fault: 'outage', active: false, forMs: null },
  ]);
});

test('put-out: everybody is told the reason; the stream lives on unless it is to end', async () => {
  const { control, api, createStream, ingest, events } = await startTestEmulator();
  const id = await createStream();
  const putOut = `/streams/${id}/put-out`;
  expect((await control('POST', putOut, { reason: 'PARTICIPANT_REMOVED' })).json).toEqual({ id, putOut: 1 });
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
  for (const body of [{}, { reason: 'TIRED' }, { reason: 'ROOM_DELETED', ends: 'deleted' }]) {
    expect((await control('POST', putOut, body)).status).toBe(422);
  }
  expect((await control('POST', putOut, { reason: 'ROOM_DELETED', ends: 'reaped' })).json).toEqual({
    id,
    putOut: 1,
    state: 'ended',
    end_reason: 'reaped',
  });
  expect(ingest.calls.slice(1)).toEqual([
    `put out ${id} PARTICIPANT_REMOVED`,
    `put out ${id} ROOM_DELETED`,
    `close ${id}`,
  ]);
  expect((await events()).flatMap(({ type, action }) => (type === 'stream-fault' ? [action] : []))).toEqual([
    'put-out',
    'put-out',
    'reap',
  ]);
});

test('expire-tokens reaches the room of the stream', async () => {
  const { control, createStream, ingest } = await startTestEmulator();
  const id = await createStream();
  expect((await control('POST', `/streams/${id}/expire-tokens`)).json).toEqual({ id, tokens: 'expired' });
  expect((await control('POST', `/streams/${id}/expire-tokens`, { now: true })).status).toBe(422);
  expect(ingest.calls.at(-1)).toBe(`expire tokens ${id}`);
});

test.each(['/streams/x/expire', '/streams/x/explode', '/nothing'])('404 for %s', async (path) => {
  const { control } = await startTestEmulator();
  expect((await control('POST', path, {})).status).toBe(404);
});

test('streams of every key are listed, newest first, ended ones until they are forgotten', async () => {
  const { control, api, createStream, publish, clock } = await startTestEmulator();
  const first = await createStream();
  publish(first, { fps: 10, forMs: 2000 });
  await api('POST', '/streams', { headers: { authorization: 'Bearer ovs_other' } });
  expect((await control('GET', '/streams')).json).toMatchObject({
    nowMs: clock.now(),
    anyKey: true,
    streams: [
      { state: 'active', last_frame_index: null, retained_bytes: 0 },
      { id: first, last_frame_index: 19, recent_fps: 10, retained_bytes: 2000 },
    ],
  });
  await api('DELETE', `/streams/${first}`);
  expect((await control('GET', '/streams')).json).toMatchObject({
    streams: [{}, { id: first, retained_bytes: 0 }],
  });
  clock.advance(30_000);
  expect((await control('GET', '/streams')).json).toMatchObject({ streams: [{ state: 'active' }] });
});

test('the history tells every request, lease and media event with its time, and nothing secret', async () => {
  const { api, call, control, clock, createStream, publish, ingest, emulator } = await startTestEmulator();
  const id = await createStream();
  clock.advance(500);
  publish(id, { fps: 10, forMs: 200 });
  ingest.listener.onEvent({ type: 'participant-joined', room: id, identity: 'publisher' });
  await api('DELETE', `/streams/${id}?key=ovs_query`, { headers: { 'idempotency-key': 'i' } });
  await call({ path: '/v1beta/streams/x', headers: { authorization: 'Basic b3ZzX2Jhc2lj' } });
  await call({ path: '/rtc/validate?access_token=tok' });
  await call({ path: '/', headers: { origin: 'https://evil.example' } });

  const { json, text } = await control('GET', '/events');
  expect(text).not.toMatch(/ovs_|b3Zz|access_token|eyJ/);
  expect(json).toMatchObject({ droppedCount: 0, lastSeq: anyNumber });
  expect(json).toMatchObject({
    events: [
      { seq: 1, type: 'request-started', route: 'create', authorization: 'bearer', streamId: null },
      { seq: 2, type: 'stream-created', streamId: id, atMs: 1_790_000_000_000 },
      {
        type: 'request',
        requestId: 1,
        method: 'POST',
        path: '/v1beta/streams',
        route: 'create',
        status: 201,
        outcome: 'answered',
        streamId: id,
        startedAtMs: 1_790_000_000_000,
        durationMs: 0,
        idempotencyKey: false,
        origin: null,
        faultId: null,
      },
      { type: 'first-frame', streamId: id, atMs: 1_790_000_000_600 },
      { type: 'participant-joined', streamId: id, identity: 'publisher', detail: {} },
      { type: 'request-started', route: 'delete', path: `/v1beta/streams/${id}` },
      { type: 'stream-deleted', streamId: id, lastFrameIndex: 1 },
      { type: 'request', route: 'delete', streamId: id, status: 200, idempotencyKey: true },
      { type: 'request-started' },
      { type: 'request', route: 'status', status: 401, authorization: 'other' },
      { type: 'request-started' },
      { type: 'request', route: 'validate', path: '/rtc/validate', authorization: 'none' },
    ],
  });
  expect((await control('GET', '/events?after=11')).json).toMatchObject({ events: [{ seq: 12 }] });
  expect((await control('GET', '/events?after=-1')).status).toBe(422);
  expect(emulator.port).toBeGreaterThan(0);
});

test('faults on the signalling socket: refused, then cut, then let through', async () => {
  const { control, emulator, ingest, events } = await startTestEmulator();
  await control('POST', '/faults', {
    route: 'signal',
    status: 503,
    headers: { 'retry-after': '1' },
    count: 1,
  });
  await control('POST', '/faults', { route: 'signal', drop: 'before', count: 1 });
  const open = (): Promise<number | string> =>
    new Promise((resolve) => {
      const call = request({
        host: '127.0.0.1',
        port: emulator.port,
        path: '/rtc/v1',
        headers: { connection: 'Upgrade', upgrade: 'websocket' },
      });
      call.on('upgrade', (_response, socket) => {
        socket.destroy();
        resolve(101);
      });
      call.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on('error', (error) => resolve(error.message));
      call.end();
    });
  expect([await open(), await open(), await open()]).toEqual([503, 'socket hang up', 101]);
  expect(ingest.calls).toEqual(['upgrade']);
  const sockets = (await events()).filter(({ type, route }) => type === 'request' && route === 'signal');
  expect(sockets.map(({ outcome, status }) => [outcome, status])).toEqual([
    ['answered', 503],
    ['dropped', null],
    ['handed-over', null],
  ]);
});
