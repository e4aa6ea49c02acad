import { describe, expect, test } from 'vitest';
import { anyString, textContaining, textMatching } from '../../testSupport/matchers.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';

test('a new stream is an empty draft, and starts nothing', async () => {
  const { loop } = await startTestEmulator();
  const made = await loop('POST', '/streams', {});
  expect(made.status).toBe(201);
  expect(made.json).toEqual({
    id: textMatching(/^stream_/),
    createdAt: anyString,
    name: null,
    state: 'draft',
    framerate: null,
    quality: null,
  });
  const { id } = made.json as { id: string };
  expect((await loop('GET', `/streams/${id}`)).json).toEqual(made.json);
  expect((await loop('GET', `/streams/${id}/readiness`)).json).toEqual({
    ready: false,
    issues: [
      {
        code: 'DESTINATION_MISSING',
        error: anyString,
        path: 'VALIDATION',
        stage: 'PREFLIGHT',
        suggestion: anyString,
      },
      {
        code: 'PLAYLIST_EMPTY',
        error: anyString,
        path: 'VALIDATION',
        stage: 'PREFLIGHT',
        suggestion: anyString,
      },
    ],
  });
});

test('the start of one that is not ready is 200 with invalid; made ready it goes live, and stops', async () => {
  const { loop, createLoop, clock } = await startTestEmulator();
  const empty = ((await loop('POST', '/streams', {})).json as { id: string }).id;
  const refused = await loop('POST', `/streams/${empty}/start`);
  expect([refused.status, refused.json]).toMatchObject([200, { state: 'invalid' }]);

  const id = await createLoop({ name: 'Rain', quality: 'q_1080p', framerate: 'f_30' });
  const stateNow = async () => ((await loop('GET', `/streams/${id}`)).json as { state: string }).state;
  expect((await loop('GET', `/streams/${id}/readiness`)).json).toEqual({ ready: true, issues: [] });
  const started = await loop('POST', `/streams/${id}/start`);
  expect(started.json).toMatchObject({
    name: 'Rain',
    quality: 'q_1080p',
    framerate: 'f_30',
    state: 'preparing',
  });
  clock.advance(2000);
  expect(await stateNow()).toBe('activating');
  clock.advance(3000);
  expect(await stateNow()).toBe('active');
  const again = await loop('POST', `/streams/${id}/start`);
  expect([again.status, again.json]).toMatchObject([409, { code: 'STREAM_ILLEGAL_TRANSITION' }]);
  expect((await loop('POST', `/streams/${id}/stop`)).json).toMatchObject({ state: 'stopping' });
  clock.advance(2000);
  expect(await stateNow()).toBe('stopped');
});

test('a deleted stream is gone, a live one is not deleted', async () => {
  const { loop, createLoop, clock } = await startTestEmulator();
  const id = await createLoop();
  await loop('POST', `/streams/${id}/start`);
  const refused = await loop('DELETE', `/streams/${id}`);
  expect([refused.status, refused.json]).toMatchObject([409, { code: 'STREAM_LIVE' }]);
  await loop('POST', `/streams/${id}/stop`);
  clock.advance(2000);
  const deleted = await loop('DELETE', `/streams/${id}`);
  expect([deleted.status, deleted.text]).toEqual([204, '']);
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await loop('DELETE', `/streams/${id}`)).status).toBe(404);
});

describe('lists', () => {
  test('newest first, in pages', async () => {
    const { loop } = await startTestEmulator();
    for (const name of ['a', 'b', 'c']) {
      await loop('POST', '/streams', { name });
    }
    const first = await loop('GET', '/streams?limit=2');
    expect(first.json).toEqual({
      data: ['c', 'b'].map((name) => ({ id: anyString, createdAt: anyString, name, state: 'draft' })),
      page: { hasMore: true, nextCursor: anyString },
    });
    const { nextCursor } = (first.json as { page: { nextCursor: string } }).page;
    expect((await loop('GET', `/streams?limit=2&cursor=${nextCursor}`)).json).toMatchObject({
      data: [{ name: 'a' }],
      page: { hasMore: false, nextCursor: null },
    });
  });

  test('ids choose, repeated or with commas, and unknown ones are left out', async () => {
    const { loop } = await startTestEmulator();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      ids.push(((await loop('POST', '/streams', { name })).json as { id: string }).id);
    }
    const { json } = await loop('GET', `/streams?ids=${ids[0]},stream_none&ids=${ids[2]}`);
    expect(json).toMatchObject({ data: [{ name: 'c' }, { name: 'a' }], page: { hasMore: false } });
    expect((await loop('GET', '/streams?ids=')).json).toMatchObject({ data: [] });
  });

  test.each(['?limit=0', '?limit=101', '?limit=1&limit=2', '?limit=x', '?cursor=x', '?order=asc'])(
    '%s is 422 INVALID_INPUT',
    async (query) => {
      const { loop } = await startTestEmulator();
      const { status, json, headers } = await loop('GET', `/streams${query}`);
      expect([status, json]).toMatchObject([
        422,
        { code: 'INVALID_INPUT', status: 422, errors: [{ path: anyString, message: anyString }] },
      ]);
      expect(headers['content-type']).toBe('application/problem+json');
    },
  );
});

test.each<[object, string]>([
  [{ nmae: 'x' }, 'nmae'],
  [{ quality: '1080p' }, 'quality'],
  [{ framerate: 30 }, 'framerate'],
  [{ playlistIDs: null }, 'playlistIDs'],
  [{ streamDuration: -1 }, 'streamDuration'],
  [{ streamDuration: 1.5 }, 'streamDuration'],
  [{ scheduleStartAt: '2026-12-01T18:00:00' }, 'scheduleStartAt'],
  [{ scheduleStartAt: '2026-13-01T18:00:00Z' }, 'scheduleStartAt'],
  [{ scheduleStartAt: '2026-12-02T18:00:00Z', scheduleEndAt: '2026-12-01T18:00:00Z' }, 'scheduleEndAt'],
  [{ destinationID: 'dest_none' }, 'destinationID'],
  [{ videoUploadObjectID: 'obj_none' }, 'videoUploadObjectID'],
  [{ streamBackend: 'x' }, 'streamBackend'],
])('a create with %j names %s', async (body, path) => {
  const { loop } = await startTestEmulator();
  const { status, json } = await loop('POST', '/streams', body);
  expect([status, json]).toMatchObject([
    422,
    { type: 'about:blank', code: 'INVALID_INPUT', errors: [{ path }], detail: textContaining(path) },
  ]);
  expect((await loop('GET', '/streams')).json).toMatchObject({ data: [] });
});

test('live stats: YouTube only, and fetched once in ten minutes', async () => {
  const { loop, createLoop, clock } = await startTestEmulator();
  const plain = await createLoop();
  expect((await loop('GET', `/streams/${plain}/live-stats`)).json).toEqual({
    id: plain,
    name: null,
    youtubeLiveStats: null,
  });
  const { json } = await loop('POST', '/destinations', {
    name: 'YouTube',
    rtmpUrl: 'rtmp://a.rtmp.youtube.com/live2',
    rtmpKey: 'secret',
  });
  expect(json).toEqual({ id: anyString, name: 'YouTube', kind: 'youtube', status: 'active' });
  const id = await createLoop({ destinationID: (json as { id: string }).id });
  await loop('POST', `/streams/${id}/start`);
  expect((await loop('GET', `/streams/${id}/live-stats`)).json).toMatchObject({ youtubeLiveStats: null });
  clock.advance(5000);
  const first = await loop('GET', `/streams/${id}/live-stats`);
  expect(first.json).toMatchObject({ youtubeLiveStats: { lifecycle: 'LIVE', mirrorStatus: 'IDLE' } });
  clock.advance(599_999);
  expect((await loop('GET', `/streams/${id}/live-stats`)).text).toBe(first.text);
  clock.advance(1);
  expect((await loop('GET', `/streams/${id}/live-stats`)).text).not.toBe(first.text);
});

test('an upload from a link: 202, where to look, and after a while it is there', async () => {
  const { loop, clock } = await startTestEmulator();
  const made = await loop('POST', '/uploads/from-link', { type: 'AUDIO', url: 'https://example.com/a.mp3' });
  const { id } = made.json as { id: string };
  expect(made.status).toBe(202);
  expect(made.headers['location']).toBe(`/streamloop/v1/uploads/${id}`);
  expect(made.json).toMatchObject({ id: textMatching(/^obj_/), type: 'AUDIO', state: 'PROCESSING' });
  clock.advance(2000);
  expect((await loop('GET', `/uploads/${id}`)).json).toMatchObject({ state: 'READY' });
  expect((await loop('GET', '/uploads')).json).toMatchObject({ data: [{ id }] });
  expect((await loop('POST', '/uploads/from-link', { type: 'AUDIO', url: 'file:///etc' })).status).toBe(422);
});

test('destinations: listed, read, deleted unless a live stream uses them', async () => {
  const { loop, createLoop, clock } = await startTestEmulator();
  const stream = await createLoop();
  const { json } = await loop('GET', '/destinations');
  const [{ id }] = (json as { data: [{ id: string }] }).data;
  expect((await loop('GET', `/destinations/${id}`)).json).toMatchObject({ id, kind: 'custom_rtmp' });
  await loop('POST', `/streams/${stream}/start`);
  expect((await loop('DELETE', `/destinations/${id}`)).json).toMatchObject({ code: 'IN_USE' });
  await loop('POST', `/streams/${stream}/stop`);
  clock.advance(2000);
  expect((await loop('DELETE', `/destinations/${id}`)).status).toBe(204);
  expect((await loop('GET', `/destinations/${id}`)).status).toBe(404);
  expect((await loop('GET', `/streams/${stream}/readiness`)).json).toMatchObject({
    ready: false,
    issues: [{ code: 'DESTINATION_ARCHIVED' }],
  });
});

test('account, workspaces and status', async () => {
  const { loop, call } = await startTestEmulator();
  expect((await loop('GET', '/me')).json).toMatchObject({ id: anyString, defaultStreamDuration: 43_200 });
  expect((await call({ path: '/streamloop/v1/status' })).json).toMatchObject({ status: 'operational' });
  const alone = await call({ path: '/streamloop/v1/workspaces', headers: { 'x-api-key': 'sl_a' } });
  expect(alone.json).toEqual([
    { id: 'wksp_home', name: 'Home', role: 'owner' },
    { id: 'wksp_team', name: 'Team', role: 'editor' },
  ]);
});

test.each<[string, string, number, string]>([
  ['GET', '/streams/stream_none', 404, 'NOT_FOUND'],
  ['POST', '/streams/stream_none/start', 404, 'NOT_FOUND'],
  ['PUT', '/streams', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', '/nothing', 404, 'NOT_FOUND'],
  ['GET', '/me?x=1', 422, 'INVALID_INPUT'],
])('%s %s is %i %s', async (method, path, status, code) => {
  const { loop } = await startTestEmulator();
  const answer = await loop(method, path);
  expect([answer.status, answer.json]).toMatchObject([status, { status, code, title: anyString }]);
});
