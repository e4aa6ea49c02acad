import { describe, expect, it } from 'vitest';
import {
  createClientRig,
  json,
  lost,
  pageOf as page,
  stream,
  watch,
} from '../testSupport/createClientRig.js';
import { createStreamloopClient } from './createStreamloopClient.js';
import type { StreamloopClient } from './StreamloopClient.js';

const destination = { name: 'Own', rtmpUrl: 'rtmp://live.example/app', rtmpKey: 'very-secret' };
const from = '2026-12-01T18:00:00Z';

describe('addresses', () => {
  it.each<[string, (c: StreamloopClient) => Promise<unknown>, string, string, Response, unknown]>([
    ['listStreams', (c) => c.listStreams(), 'GET', '/streams', page([]), undefined],
    [
      'listStreams',
      (c) => c.listStreams({ limit: 5, cursor: 'a b', ids: ['x', 'y'] }),
      'GET',
      '/streams?limit=5&cursor=a+b&ids=x%2Cy',
      page([]),
      undefined,
    ],
    ['getStream', (c) => c.getStream('a/b?c'), 'GET', '/streams/a%2Fb%3Fc', json(stream), undefined],
    ['createStream', (c) => c.createStream({}), 'POST', '/streams', json(stream, 201), '{}'],
    [
      'updateStream',
      (c) => c.updateStream('x', { name: 'New', clearDestination: true }),
      'PATCH',
      '/streams/x',
      json(stream),
      '{"name":"New","clearDestination":true}',
    ],
    [
      'deleteStream',
      (c) => c.deleteStream('x'),
      'DELETE',
      '/streams/x',
      new Response(null, { status: 204 }),
      undefined,
    ],
    ['startStream', (c) => c.startStream('x'), 'POST', '/streams/x/start', json(stream), undefined],
    ['stopStream', (c) => c.stopStream('x'), 'POST', '/streams/x/stop', json(stream), undefined],
    [
      'scheduleStream',
      (c) => c.scheduleStream('x', { scheduleStartAt: from, scheduleEndAt: null }),
      'POST',
      '/streams/x/schedule',
      json(stream),
      `{"scheduleStartAt":"${from}","scheduleEndAt":null}`,
    ],
    [
      'cancelSchedule',
      (c) => c.cancelSchedule('x'),
      'DELETE',
      '/streams/x/schedule',
      json(stream),
      undefined,
    ],
    [
      'setScene',
      (c) => c.setScene('x', 'scn_1'),
      'PUT',
      '/streams/x/scene',
      new Response(null, { status: 204 }),
      '{"sceneId":"scn_1"}',
    ],
    [
      'getReadiness',
      (c) => c.getReadiness('x'),
      'GET',
      '/streams/x/readiness',
      json({ ready: true, issues: [] }),
      undefined,
    ],
    [
      'getLiveStats',
      (c) => c.getLiveStats('x'),
      'GET',
      '/streams/x/live-stats',
      json({ id: 'x' }),
      undefined,
    ],
    [
      'listDestinations',
      (c) => c.listDestinations({ limit: 3 }),
      'GET',
      '/destinations?limit=3',
      page([]),
      undefined,
    ],
    [
      'createDestination',
      (c) => c.createDestination(destination),
      'POST',
      '/destinations',
      json({ id: 'dest_1' }, 201),
      JSON.stringify(destination),
    ],
    [
      'uploadFromLink',
      (c) => c.uploadFromLink({ type: 'VIDEO', url: 'https://files.example/a.mp4' }),
      'POST',
      '/uploads/from-link',
      json({ id: 'obj_1' }, 202),
      '{"type":"VIDEO","url":"https://files.example/a.mp4"}',
    ],
    ['getMe', (c) => c.getMe(), 'GET', '/me', json({}), undefined],
    ['listWorkspaces', (c) => c.listWorkspaces(), 'GET', '/workspaces', json([]), undefined],
  ])('%s', async (_, run, method, path, answer, body) => {
    const { client, requests } = createClientRig({}, answer);
    await run(client);
    expect(requests).toMatchObject([{ method, url: `/api/streamloop${path}`, body }]);
    // A key is for what has a body or a command; the service knows none with DELETE.
    expect(requests[0]?.key !== null).toBe(method === 'POST' || method === 'PATCH');
  });

  it.each(['', '.', '..', '\ud800'])('no id leads elsewhere: %j', async (id) => {
    const { client, requests } = createClientRig({});
    for (const promise of [
      client.getStream(id),
      client.startStream(id),
      client.deleteStream(id),
      client.cancelSchedule(id),
      client.getReadiness(id),
    ])
      await expect(promise).rejects.toMatchObject({ name: 'StreamloopError', code: 'invalid-option' });
    expect(requests).toEqual([]);
  });

  it.each(['', 'ftp://a.example', '//evil.example', 'https://user:pw@a.example'])(
    'refuses "%s"',
    (endpoint) => {
      const options = { kind: 'handler', endpoint } as const;
      expect(() => createStreamloopClient(options)).toThrow(
        expect.objectContaining({ name: 'StreamloopError', code: 'invalid-option' }),
      );
    },
  );
});

describe('answers', () => {
  it('may leave out what is optional, and say more than is known', async () => {
    const answer = {
      id: 'x',
      createdAt: from,
      state: 'dreaming',
      quality: 'q_4320p',
      framerate: null,
      more: 1,
    };
    const { client } = createClientRig({}, json(answer));
    expect(await client.getStream('x')).toEqual({
      id: 'x',
      createdAt: from,
      name: null,
      state: 'dreaming',
      quality: 'q_4320p',
      framerate: null,
    });
  });

  it.each<[string, (c: StreamloopClient) => Promise<unknown>, unknown, unknown]>([
    ['live stats that are null', (c) => c.getLiveStats('x'), null, null],
    [
      'live stats without a broadcast',
      (c) => c.getLiveStats('x'),
      { id: 'x', youtubeLiveStats: null },
      { id: 'x', name: null, youtubeLiveStats: null },
    ],
    [
      'live stats',
      (c) => c.getLiveStats('x'),
      { id: 'x', name: 'n', youtubeLiveStats: { lifecycle: 'LIVE', concurrentViewers: 3, fetchedAt: from } },
      {
        id: 'x',
        name: 'n',
        youtubeLiveStats: {
          lifecycle: 'LIVE',
          concurrentViewers: 3,
          totalViews: null,
          likeCount: null,
          watchUrl: null,
          fetchedAt: from,
          mirrorStatus: null,
          mirrorLastError: null,
        },
      },
    ],
    [
      'readiness',
      (c) => c.getReadiness('x'),
      { ready: false, issues: [{ code: 'A', error: 'b', path: 'VALIDATION', stage: 'PREFLIGHT' }] },
      {
        ready: false,
        issues: [{ code: 'A', error: 'b', path: 'VALIDATION', stage: 'PREFLIGHT', suggestion: null }],
      },
    ],
    [
      'an upload by id',
      (c) => c.uploadFromLink({ type: 'AUDIO', url: 'https://a.example' }),
      { id: 'obj_1', status: 'processing' },
      { id: 'obj_1', objectID: 'obj_1', state: 'processing' },
    ],
    [
      'an upload by objectID',
      (c) => c.uploadFromLink({ type: 'AUDIO', url: 'https://a.example' }),
      { objectID: 'obj_1' },
      { id: 'obj_1', objectID: 'obj_1', state: null },
    ],
    [
      'a destination, without its key',
      (c) => c.createDestination(destination),
      { id: 'dest_1', name: 'Own', kind: 'custom_rtmp', status: 'active', rtmpKey: 'very-secret' },
      { id: 'dest_1', name: 'Own', kind: 'custom_rtmp', status: 'active' },
    ],
    [
      'me',
      (c) => c.getMe(),
      { defaultStreamDuration: 0 },
      { id: null, email: null, defaultStreamDuration: 0 },
    ],
    [
      'workspaces',
      (c) => c.listWorkspaces(),
      [{ id: 'wksp_1', name: 'Home', role: 'owner' }],
      [{ id: 'wksp_1', name: 'Home', role: 'owner' }],
    ],
  ])('%s', async (_, run, answer, told) => {
    expect(await run(createClientRig({}, json(answer)).client)).toEqual(told);
  });

  it.each([new Response('<html>'), json({ id: 7 }), json([])])(
    'that do not fit are told as such',
    async (answer) => {
      const { client } = createClientRig({}, answer);
      await expect(client.getStream('x')).rejects.toMatchObject({ code: 'protocol', status: 200 });
    },
  );

  it('of a stream that is not there may be 200 with null', async () => {
    const { client } = createClientRig({}, json(null));
    await expect(client.getStream('x')).rejects.toMatchObject({ code: 'stream-not-found', status: 200 });
  });

  it('tell the limit of calls', async () => {
    const headers = { 'RateLimit-Limit': '600', 'RateLimit-Remaining': '599', 'RateLimit-Reset': '60' };
    const { client, clock } = createClientRig({}, json({}, 200, headers), json({}));
    expect(client.rateLimit()).toBeNull();
    await client.getMe();
    const seen = { limit: 600, remaining: 599, resetAt: clock.now() + 60_000 };
    expect(client.rateLimit()).toEqual(seen);
    await client.getMe();
    expect(client.rateLimit()).toEqual(seen);
  });

  it('are told to those who look on, without secrets', async () => {
    const { client } = createClientRig({}, json({ id: 'dest_1' }), lost());
    const calls: unknown[] = [];
    const stop = client.onCall((call) => calls.push(call));
    await client.createDestination(destination);
    await client.getMe().catch(() => undefined);
    stop();
    expect(calls).toMatchObject([
      { operation: 'destinations', status: 200, failure: null },
      { operation: 'account', status: null, failure: 'network' },
    ]);
    expect(JSON.stringify(calls)).not.toContain('very-secret');
  });

  it('do not quote what was sent in secret', async () => {
    const refusal = json({ code: 'INVALID_INPUT', detail: 'very-secret at rtmp://live.example/app' }, 422);
    const { client } = createClientRig({}, refusal);
    const error: unknown = await client.createDestination(destination).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'invalid-input' });
    expect(String(error)).not.toMatch(/very-secret|live\.example/);
  });

  it('that do not come in time are given up', async () => {
    const { client, clock } = createClientRig({}, () => new Promise(() => undefined));
    const seen = watch(client.getMe({ timeoutMs: 500 }));
    await clock.advance(500);
    expect(seen.error).toMatchObject({ code: 'timeout' });
  });
});
