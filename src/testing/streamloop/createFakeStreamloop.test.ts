import { beforeEach, describe, expect, it } from 'vitest';
import { createHeldClock } from '../clock/createHeldClock.js';
import { createFakeStreamloop } from './createFakeStreamloop.js';

let clock = createHeldClock();
let fake = createFakeStreamloop({ clock });
beforeEach(() => {
  clock = createHeldClock();
  fake = createFakeStreamloop({ clock });
});

interface Sent {
  key?: string;
  body?: unknown;
  signal?: AbortSignal;
  workspace?: string;
}

async function send(line: string, { key, body, signal, workspace }: Sent = {}) {
  const [method = '', path = ''] = line.split(' ');
  const response = await fake.fetch(`/any/base${path}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(workspace === undefined ? {} : { 'X-Workspace-Id': workspace }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown> | null),
    replayed: response.headers.get('idempotency-replayed'),
    retryAfter: response.headers.get('retry-after'),
  };
}

describe('a stream of the fake service', () => {
  it('is made as an empty draft, is not ready, and goes the way of section 5 once it is', async () => {
    const made = await send('POST /streams', { body: { name: 'Fish' } });
    expect(made).toMatchObject({ status: 201, body: { id: 'stream_1', name: 'Fish', state: 'draft' } });
    expect((await send('GET /streams/stream_1/readiness')).body).toMatchObject({
      ready: false,
      issues: [{ code: 'DESTINATION_MISSING' }, { code: 'PLAYLIST_EMPTY' }],
    });
    expect((await send('POST /streams/stream_1/start')).body).toMatchObject({ state: 'invalid' });
    const fields = { destinationID: 'dest_1', addPlaylistIDs: ['playlist_1'] };
    expect((await send('PATCH /streams/stream_1', { body: fields })).status).toBe(200);
    expect((await send('POST /streams/stream_1/start')).body).toMatchObject({ state: 'preparing' });
    await clock.advance(5000);
    expect(fake.state('stream_1')).toBe('activating');
    await clock.advance(10_000);
    expect(fake.state('stream_1')).toBe('active');
    expect((await send('POST /streams/stream_1/start')).body).toMatchObject({
      code: 'STREAM_ILLEGAL_TRANSITION',
    });
    expect((await send('DELETE /streams/stream_1')).body).toMatchObject({ code: 'STREAM_LIVE' });
    expect((await send('POST /streams/stream_1/stop')).body).toMatchObject({ state: 'stopping' });
    await clock.advance(5000);
    expect(fake.state('stream_1')).toBe('stopped');
    expect((await send('DELETE /streams/stream_1')).status).toBe(204);
    expect((await send('GET /streams/stream_1')).body).toMatchObject({ code: 'NOT_FOUND' });
    expect(fake.effects).toMatchObject({ created: 1, started: 1, stopped: 1, deleted: 1 });
  });

  it('starts by itself in its window and stops at its end; a cancelled one is a draft', async () => {
    const id = fake.addStream();
    const at = (ms: number): string => new Date(clock.now() + ms).toISOString();
    const window = { scheduleStartAt: at(60_000), scheduleEndAt: at(120_000) };
    expect((await send(`POST /streams/${id}/schedule`, { body: {} })).status).toBe(422);
    await send(`POST /streams/${id}/schedule`, { body: window });
    await send(`DELETE /streams/${id}/schedule`);
    expect(fake.state(id)).toBe('draft');
    await clock.advance(60_000);
    expect(fake.state(id)).toBe('draft');
    await send(`POST /streams/${id}/schedule`, { body: { ...window, scheduleStartAt: at(1000) } });
    await clock.advance(16_000);
    expect(fake.state(id)).toBe('active');
    await clock.advance(60_000);
    expect(fake.state(id)).toBe('stopped');
  });

  it('ends by itself after its duration, and never with 0', async () => {
    const hour = fake.addStream({ state: 'active', fields: { streamDuration: 3600 } });
    const endless = fake.addStream({ state: 'active', fields: { streamDuration: 0 } });
    await clock.advance(3_605_000);
    expect([fake.state(hour), fake.state(endless)]).toEqual(['stopped', 'active']);
  });

  it('can be put into a state that nobody knows, where no command is legal', async () => {
    const id = fake.addStream();
    fake.setState(id, 'warming-up');
    expect((await send(`GET /streams/${id}`)).body).toMatchObject({ state: 'warming-up' });
    expect((await send(`POST /streams/${id}/start`)).status).toBe(409);
    expect((await send(`POST /streams/${id}/stop`)).status).toBe(409);
  });
});

describe('keys', () => {
  it('replay the answer for a day, whatever the stream does meanwhile', async () => {
    const id = fake.addStream();
    const path = `POST /streams/${id}/start`;
    expect(await send(path, { key: 'a' })).toMatchObject({ replayed: null, body: { state: 'preparing' } });
    await clock.advance(60_000);
    await send(`POST /streams/${id}/stop`, { key: 'a' });
    await clock.advance(60_000);
    expect(await send(path, { key: 'a' })).toMatchObject({ replayed: 'true', body: { state: 'preparing' } });
    expect(fake.state(id)).toBe('stopped');
    await clock.advance(24 * 3_600_000);
    await send(path, { key: 'a' });
    expect(fake.effects.started).toBe(2);
  });

  it('are refused with another body', async () => {
    await send('POST /streams', { key: 'k', body: { name: 'A' } });
    const again = await send('POST /streams', { key: 'k', body: { name: 'B' } });
    expect(again).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(fake.effects.created).toBe(1);
  });

  it('keep what was refused, and neither 429 nor 5xx', async () => {
    const id = fake.addStream();
    const path = `POST /streams/${id}/start`;
    fake.fault('start', { type: 'fail', status: 429, code: 'RATE_LIMITED', retryAfterSeconds: 7 });
    expect(await send(path, { key: 'k' })).toMatchObject({ status: 429, retryAfter: '7' });
    fake.fault('start', { type: 'fail', status: 502, code: 'UPSTREAM_ERROR' });
    expect((await send(path, { key: 'k' })).status).toBe(502);
    fake.refuse('guard');
    expect((await send(path, { key: 'k' })).body).toMatchObject({ code: 'STREAM_GUARD_FAILED' });
    expect((await send(path, { key: 'k' })).status).toBe(422);
    expect((await send(path, { key: 'new' })).status).toBe(200);
  });
});

describe('on the way', () => {
  it('an answer is lost, and the same key finds what was done', async () => {
    fake.fault('create', { type: 'lose-answer' });
    await expect(send('POST /streams', { key: 'k', body: {} })).rejects.toBeInstanceOf(TypeError);
    expect(await send('POST /streams', { key: 'k', body: {} })).toMatchObject({
      status: 201,
      replayed: 'true',
    });
    expect(fake.effects.created).toBe(1);
    expect(fake.calls.map(({ outcome }) => outcome)).toEqual(['lost', 'replayed']);
  });

  it('a request hangs until it is released, also when nobody waits any more', async () => {
    const control = new AbortController();
    fake.fault('create', { type: 'hang' });
    const sent = send('POST /streams', { key: 'k', body: {}, signal: control.signal });
    void clock.flush().then(() => control.abort());
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(fake.effects.created).toBe(0);
    fake.release();
    expect(fake.effects.created).toBe(1);
  });

  it('a stream is answered as null', async () => {
    const id = fake.addStream();
    fake.fault('get', { type: 'null' });
    expect(await send(`GET /streams/${id}`)).toMatchObject({ status: 200, body: null });
    expect((await send(`GET /streams/${id}`)).body).toMatchObject({ id });
  });
});

it('cuts lists into pages, and leaves out what is not yours', async () => {
  const ids = Array.from({ length: 5 }, () => fake.addStream());
  const other = fake.addStream({ workspaceId: 'wksp_team' });
  const first = await send('GET /streams?limit=2');
  expect(first.body).toMatchObject({
    data: [{ id: ids[0] }, { id: ids[1] }],
    page: { hasMore: true, nextCursor: ids[1] },
  });
  expect((await send(`GET /streams?limit=3&cursor=${ids[1]}`)).body).toMatchObject({
    data: [{ id: ids[2] }, { id: ids[3] }, { id: ids[4] }],
    page: { hasMore: false, nextCursor: null },
  });
  const some = await send(`GET /streams?ids=${ids[4]},${other}`);
  expect(some.body).toMatchObject({ data: [{ id: ids[4] }] });
  expect((await send('GET /streams?colour=red')).status).toBe(422);
  const team = await send('GET /streams', { workspace: 'wksp_team' });
  expect(team.body).toMatchObject({ data: [{ id: other }] });
  expect((await send('GET /streams', { workspace: 'wksp_else' })).body).toMatchObject({
    code: 'WORKSPACE_FORBIDDEN',
  });
});

it('knows who is signed in, and what they may', async () => {
  expect((await send('GET /auth/session')).body).toMatchObject({ signedIn: true, canSignIn: true });
  fake.signIn({ scopes: ['streamloop:read'] });
  expect((await send('POST /streams', { body: {} })).body).toMatchObject({ code: 'INSUFFICIENT_SCOPE' });
  expect((await send('POST /auth/sign-out')).status).toBe(204);
  expect((await send('GET /streams')).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  expect((await send('GET /auth/session')).body).toMatchObject({ signedIn: false, scopes: [] });
});

it('has the neighbours: destinations without keys, uploads that take a while', async () => {
  const body = { name: 'Mine', rtmpUrl: 'rtmp://a.test/live', rtmpKey: 'secret' };
  const made = await send('POST /destinations', { body });
  expect(made).toMatchObject({ status: 201, body: { kind: 'custom_rtmp', status: 'active' } });
  expect(JSON.stringify((await send('GET /destinations')).body)).not.toContain('secret');
  expect((await send('POST /destinations', { body })).body).toMatchObject({ code: 'DESTINATION_DUPLICATE' });
  const upload = await send('POST /uploads/from-link', { body: { type: 'VIDEO', url: 'https://a.test/f' } });
  expect(upload).toMatchObject({ status: 202, body: { state: 'PROCESSING' } });
  await clock.advance(10_000);
  expect((await send('GET /uploads')).body).toMatchObject({ data: [{ state: 'READY' }] });
  expect((await send('GET /workspaces')).body).toMatchObject([{ id: 'wksp_home' }, { id: 'wksp_team' }]);
});
