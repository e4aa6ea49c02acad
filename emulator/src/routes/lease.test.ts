import { expect, test } from 'vitest';
import * as v from 'valibot';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { anyString, textMatching } from '../testSupport/matchers.js';

test('every counter of the record comes from the frames that came in', async () => {
  const { api, clock, createStream, publish } = await startTestEmulator({ retentionSeconds: 10 });
  const id = await createStream();
  const createdAtMs = clock.now();
  const before = await api('GET', `/streams/${id}`);
  expect(before.headers['x-overshoot-region']).toBe('us-west1');
  expect(before.json).toEqual({
    id,
    state: 'active',
    source: { type: 'livekit' },
    last_pull: null,
    created_at_ms: createdAtMs,
    stream_time_ms: 0,
    first_frame_at_ms: null,
    last_frame_at_ms: null,
    last_frame_index: null,
    first_available_frame_index: null,
    first_available_frame_at_ms: null,
    recent_fps: null,
    retained_frame_count: 0,
    evicted_frame_count: 0,
    expires_at_ms: createdAtMs + 300_000,
    ttl_seconds: 300,
    ended_at_ms: null,
    end_reason: null,
    audio: false,
  });

  publish(id, { fps: 10, forMs: 20_000 });
  const during = await api('GET', `/streams/${id}`);
  expect(during.json).toMatchObject({
    stream_time_ms: 19_900,
    first_frame_at_ms: createdAtMs + 100,
    last_frame_at_ms: createdAtMs + 20_000,
    last_frame_index: 199,
    first_available_frame_index: 99,
    first_available_frame_at_ms: createdAtMs + 10_000,
    recent_fps: 10,
    retained_frame_count: 101,
    evicted_frame_count: 99,
  });

  clock.advance(4000);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({
    stream_time_ms: 23_900,
    last_frame_index: 199,
    recent_fps: 0,
    retained_frame_count: 61,
    evicted_frame_count: 139,
  });
});

test('keepalive gives a whole new lease and a fresh token', async () => {
  const { api, clock, createStream, publish, tokens } = await startTestEmulator({ ttlSeconds: 20 });
  const id = await createStream();
  publish(id, { fps: 10, forMs: 15_000 });
  const { status, json, headers } = await api('POST', `/streams/${id}/keepalive`, { body: 'ignored' });
  expect(status).toBe(200);
  expect(headers['x-overshoot-region']).toBe('us-west1');
  expect(json).toEqual({
    id,
    expires_at_ms: clock.now() + 20_000,
    ttl_seconds: 20,
    stream_time_ms: 14_900,
    publish: {
      type: 'livekit',
      url: textMatching(/^ws:\/\/127\.0\.0\.1:\d+$/),
      token: anyString,
    },
  });
  const { publish: credentials } = v.parse(v.object({ publish: v.object({ token: v.string() }) }), json);
  expect(await tokens.verify(credentials.token)).toMatchObject({
    room: id,
    canPublish: true,
    expiresAtMs: clock.now() + 600_000,
  });
  clock.advance(19_999);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
});

test('without keepalive the lease expires, then the tombstone passes', async () => {
  const { api, clock, createStream, publish, ingest, events } = await startTestEmulator({
    ttlSeconds: 5,
    tombstoneSeconds: 7,
  });
  const id = await createStream();
  publish(id, { fps: 10, forMs: 4000 });
  clock.advance(1000);
  const endedAtMs = clock.now();
  expect(ingest.calls).toEqual([`open ${id}`, `close ${id}`]);

  clock.advance(6999);
  const ended = await api('GET', `/streams/${id}`);
  expect(ended.status).toBe(200);
  expect(ended.json).toMatchObject({
    state: 'ended',
    ended_at_ms: endedAtMs,
    end_reason: 'expired',
    expires_at_ms: null,
    stream_time_ms: 4900,
    last_frame_index: 39,
    retained_frame_count: 40,
    recent_fps: 6.67,
  });
  for (const path of ['keepalive', 'viewer-token']) {
    const answer = await api('POST', `/streams/${id}/${path}`);
    expect([answer.status, answer.json]).toEqual([404, { detail: 'Stream not found' }]);
  }
  expect((await api('DELETE', `/streams/${id}`)).json).toEqual({ id, deleted: true });
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ end_reason: 'expired' });

  clock.advance(1);
  for (const method of ['GET', 'DELETE']) {
    expect((await api(method, `/streams/${id}`)).status).toBe(404);
  }
  const lease = (await events()).filter(({ type }) => type.startsWith('stream-'));
  expect(lease.map(({ type }) => type)).toEqual(['stream-created', 'stream-expired', 'stream-forgotten']);
});

test('DELETE ends at once and may be repeated', async () => {
  const { api, createStream, ingest, clock } = await startTestEmulator();
  const id = await createStream();
  for (let time = 0; time < 2; time += 1) {
    const answer = await api('DELETE', `/streams/${id}`);
    expect([answer.status, answer.json]).toEqual([200, { id, deleted: true }]);
  }
  expect(ingest.calls.filter((each) => each.startsWith('close'))).toHaveLength(1);
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({
    state: 'ended',
    end_reason: 'deleted',
    ended_at_ms: clock.now(),
    recent_fps: null,
  });
});

test('frames that come after the end are not counted', async () => {
  const { api, createStream, publish } = await startTestEmulator();
  const id = await createStream();
  publish(id, { fps: 10, forMs: 1000 });
  await api('DELETE', `/streams/${id}`);
  publish(id, { fps: 10, forMs: 1000 });
  expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ last_frame_index: 9 });
});

test('a viewer token lets watch this room for 300 s, each under a name of its own', async () => {
  const { api, createStream, tokens, clock } = await startTestEmulator();
  const id = await createStream();
  const schema = v.object({ view: v.object({ token: v.string() }) });
  const answers = [
    await api('POST', `/streams/${id}/viewer-token`),
    await api('POST', `/streams/${id}/viewer-token`),
  ];
  expect(answers[0]?.json).toEqual({
    id,
    view: {
      type: 'livekit',
      url: textMatching(/^ws:/),
      token: anyString,
      expires_in_seconds: 300,
    },
  });
  const grants = await Promise.all(
    answers.map(({ json }) => tokens.verify(v.parse(schema, json).view.token)),
  );
  expect(grants[0]).toMatchObject({
    room: id,
    canPublish: false,
    canSubscribe: true,
    expiresAtMs: clock.now() + 300_000,
  });
  expect(new Set(grants.map(({ identity }) => identity)).size).toBe(2);
});
