import { expect, test } from 'vitest';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import { textContaining } from '../../testSupport/matchers.js';

test('time is put forward for StreamLoop alone', async () => {
  const { control, clock, createStream, api } = await startTestEmulator();
  const id = await createStream();
  const before = clock.now();
  const { json } = await control('POST', '/streamloop/clock', { advanceMs: 86_400_000 });
  expect(json).toEqual({ nowMs: before + 86_400_000 });
  expect(clock.now()).toBe(before);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
});

test('streams of every workspace, with what the service does not tell', async () => {
  const { control, loop, createLoop, clock } = await startTestEmulator();
  const id = await createLoop({ name: 'Rain' });
  await loop('POST', '/streams', { streamKey: 'very-secret' }, { 'x-workspace-id': 'wksp_team' });
  const { json, text } = await control('GET', '/streamloop/streams');
  expect(json).toMatchObject({
    nowMs: clock.now(),
    streams: [
      { workspaceId: 'wksp_team', settings: { hasStreamKey: true } },
      { id, name: 'Rain', workspaceId: 'wksp_home', state: 'draft', sinceMs: clock.now(), onAirMs: null },
    ],
  });
  expect(text).not.toContain('very-secret');
});

test('stats are what was set, unknown words included', async () => {
  const { control, loop, createLoop } = await startTestEmulator();
  const id = await createLoop();
  const path = `/streamloop/streams/${id}/stats`;
  await control('POST', path, { lifecycle: 'PAUSED', concurrentViewers: 7 });
  await control('POST', path, { mirrorStatus: 'NEEDS_REAUTH' });
  expect((await loop('GET', `/streams/${id}/live-stats`)).json).toMatchObject({
    youtubeLiveStats: { lifecycle: 'PAUSED', concurrentViewers: 7, mirrorStatus: 'NEEDS_REAUTH' },
  });
});

test.each([
  ['/streamloop/clock', { advanceMs: -1 }, 422],
  ['/streamloop/clock', {}, 422],
  ['/streamloop/pace', { preparingMs: 0.5 }, 422],
  ['/streamloop/pace', { otherMs: 1 }, 422],
  ['/streamloop/refuse', { how: 'never' }, 422],
  ['/streamloop/credits', { left: -1 }, 422],
  ['/streamloop/streams/stream_none/state', { state: 'active' }, 404],
  ['/streamloop/nothing', {}, 404],
])('%s with %j is %i', async (path, body, status) => {
  const { control } = await startTestEmulator();
  expect((await control('POST', path, body)).status).toBe(status);
});

test('a form of another page steers nothing', async () => {
  const { call } = await startTestEmulator();
  const path = '/__emulator/streamloop/revoke';
  expect((await call({ method: 'POST', path })).status).toBe(415);
});

test('clearing the faults brings back pace, starts and credits, and lets time stay', async () => {
  const { control, loop, createLoop, clock } = await startTestEmulator();
  await control('POST', '/streamloop/clock', { advanceMs: 1000 });
  await control('POST', '/streamloop/pace', { preparingMs: 600_000 });
  await control('POST', '/streamloop/refuse', { how: 'guard', count: 3 });
  await control('POST', '/streamloop/credits', { left: 0 });
  await control('DELETE', '/faults');
  const id = await createLoop();
  expect((await loop('POST', `/streams/${id}/start`)).json).toMatchObject({ state: 'preparing' });
  clock.advance(5000);
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
  expect((await control('GET', '/streamloop/streams')).json).toMatchObject({ nowMs: clock.now() + 1000 });
});

test.each([
  [429, 'RATE_LIMITED'],
  [502, 'UPSTREAM_ERROR'],
  [503, 'UNAVAILABLE'],
  [401, 'UNAUTHENTICATED'],
  [504, 'INTERNAL'],
])('a fault of %i is a problem document: %s', async (status, code) => {
  const { control, loop } = await startTestEmulator();
  await control('POST', '/faults', {
    route: 'streamloop-list',
    status,
    headers: { 'retry-after': '3' },
    count: 1,
  });
  const answer = await loop('GET', '/streams');
  expect([answer.status, answer.json]).toMatchObject([status, { type: 'about:blank', status, code }]);
  expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '3' });
  expect((await loop('GET', '/streams')).status).toBe(200);
});

test('200 with null, fields of an answer, and the token endpoint are ordinary faults', async () => {
  const { control, loop, createLoop, call } = await startTestEmulator();
  const id = await createLoop();
  await control('POST', '/faults', {
    route: 'streamloop-get',
    streamId: id,
    status: 200,
    body: null,
    count: 1,
  });
  const gone = await loop('GET', `/streams/${id}`);
  expect([gone.status, gone.text]).toEqual([200, 'null']);
  await control('POST', '/faults', { route: 'streamloop-get', patch: { state: 'resting' }, count: 1 });
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ id, state: 'resting' });
  await control('POST', '/faults', { route: 'streamloop-token', status: 503, count: 1 });
  const token = await call({ method: 'POST', path: '/streamloop/oauth2/token' });
  expect([token.status, token.json]).toMatchObject([503, { error: 'server_error' }]);
});

test('the story of a stream is in the history', async () => {
  const { loop, createLoop, clock, events } = await startTestEmulator();
  const id = await createLoop();
  await loop('POST', `/streams/${id}/start`);
  clock.advance(5000);
  await loop('POST', `/streams/${id}/stop`);
  clock.advance(2000);
  await loop('DELETE', `/streams/${id}`);
  const told = (await events()).filter(
    (event) => event['streamId'] === id && event.type.startsWith('streamloop'),
  );
  const story = told.map(({ type, command, to }) => {
    const word = command ?? to;
    return typeof word === 'string' ? `${type} ${word}` : type;
  });
  expect(story).toEqual([
    'streamloop-created',
    'streamloop-command start',
    'streamloop-state preparing',
    'streamloop-state activating',
    'streamloop-state active',
    'streamloop-command stop',
    'streamloop-state stopping',
    'streamloop-state stopped',
    'streamloop-deleted',
  ]);
});

test('a page of this machine may send and read every header that StreamLoop has', async () => {
  const { call } = await startTestEmulator();
  const origin = 'http://localhost:5173';
  const preflight = await call({
    method: 'OPTIONS',
    path: '/streamloop/v1/streams',
    headers: { origin, 'access-control-request-method': 'POST' },
  });
  expect(preflight.headers['access-control-allow-headers']).toEqual(
    textContaining('X-API-Key, X-Workspace-Id'),
  );
  const answer = await call({ path: '/streamloop/v1/streams', headers: { origin } });
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': textContaining('Idempotency-Replayed, Location'),
  });
});
