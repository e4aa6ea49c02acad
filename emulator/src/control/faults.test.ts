import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { pollUntil } from '../testSupport/pollUntil.js';
import { anyString, textContaining } from '../testSupport/matchers.js';

describe('a fault', () => {
  test('answers with status, headers and body, as often as it was told, and leaves the work undone', async () => {
    const { api, control, createStream, clock } = await startTestEmulator();
    const id = await createStream();
    const added = await control('POST', '/faults', {
      route: 'keepalive',
      status: 429,
      headers: { 'Retry-After': '20' },
      body: { detail: 'slow down' },
      count: 2,
    });
    expect(added.json).toMatchObject({ faults: [{ id: 1, route: 'keepalive', count: 2 }] });
    clock.advance(1000);
    for (let time = 0; time < 2; time += 1) {
      const answer = await api('POST', `/streams/${id}/keepalive`);
      expect([answer.status, answer.json, answer.headers['retry-after']]).toEqual([
        429,
        { detail: 'slow down' },
        '20',
      ]);
    }
    expect((await api('GET', `/streams/${id}`)).json).toMatchObject({ expires_at_ms: clock.now() + 299_000 });
    expect((await api('POST', `/streams/${id}/keepalive`)).status).toBe(200);
    expect((await control('GET', '/faults')).json).toEqual({ faults: [] });
  });

  test('ends by itself where it was told for how long', async () => {
    const { api, control, createStream, clock } = await startTestEmulator();
    const id = await createStream();
    await control('POST', '/faults', { route: 'keepalive', status: 500, forMs: 2000 });
    clock.advance(1999);
    expect((await api('POST', `/streams/${id}/keepalive`)).status).toBe(500);
    clock.advance(1);
    expect((await api('POST', `/streams/${id}/keepalive`)).status).toBe(200);
    expect((await control('GET', '/faults')).json).toEqual({ faults: [] });
  });

  test('comes before the key is asked for, and a page can read it', async () => {
    const { call, control } = await startTestEmulator();
    await control('POST', '/faults', { route: 'create', status: 503 });
    const headers = { origin: 'http://localhost:1' };
    const answer = await call({ method: 'POST', path: '/v1/streams', headers });
    expect(answer.status).toBe(503);
    expect(answer.headers['access-control-allow-origin']).toBe('http://localhost:1');
  });

  test.each([
    ['<html>502</html>', '<html>502</html>'],
    ['', ''],
    [{ id: 'x' }, '{"id":"x"}'],
    [null, 'null'],
    [undefined, '{"detail":"Injected fault 502"}'],
  ])('with the body %j sends %j', async (body, text) => {
    const { api, control } = await startTestEmulator();
    await control('POST', '/faults', { route: 'status', status: 502, body });
    expect((await api('GET', '/streams/x')).text).toBe(text);
  });

  test('hits one stream only when it names one', async () => {
    const { api, control, createStream } = await startTestEmulator();
    const [hit, spared] = [await createStream(), await createStream()];
    await control('POST', '/faults', { route: 'status', streamId: hit, status: 500 });
    expect((await api('GET', `/streams/${hit}`)).status).toBe(500);
    expect((await api('GET', `/streams/${spared}`)).status).toBe(200);
  });

  test('several on one route make a sequence', async () => {
    const { api, control } = await startTestEmulator();
    await control('POST', '/faults', { route: 'models', status: 500, count: 1 });
    await control('POST', '/faults', { route: 'models', status: 503, count: 1 });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) {
      statuses.push((await api('GET', '/models')).status);
    }
    expect(statuses).toEqual([500, 503, 200]);
  });

  test("drop 'after' does the work and cuts the connection", async () => {
    const { api, control, events } = await startTestEmulator();
    await control('POST', '/faults', { route: 'create', drop: 'after', count: 1 });
    await expect(api('POST', '/streams')).rejects.toThrow('socket hang up');
    const history = await events();
    expect(history.filter(({ type }) => type === 'stream-created')).toHaveLength(1);
    expect(history.find(({ type, route }) => type === 'request' && route === 'create')).toMatchObject({
      route: 'create',
      outcome: 'dropped',
      status: null,
      faultId: 1,
      streamId: anyString,
    });
  });

  test("drop 'before' leaves the work undone", async () => {
    const { api, control, ingest } = await startTestEmulator();
    await control('POST', '/faults', { route: 'create', drop: 'before' });
    await expect(api('POST', '/streams')).rejects.toThrow('socket hang up');
    expect(ingest.calls).toEqual([]);
  });

  test('changes what the client is told, and not what is so', async () => {
    const { api, control, createStream, publish, clock } = await startTestEmulator();
    const id = await createStream();
    publish(id, { fps: 10, forMs: 2000 });
    const truth = (await api('GET', `/streams/${id}`)).json;
    await control('POST', '/faults', {
      route: 'status',
      shift: { last_frame_at_ms: 60_000, last_frame_index: -10 },
      count: 1,
    });
    expect((await api('GET', `/streams/${id}`)).json).toMatchObject({
      stream_time_ms: 1900,
      last_frame_at_ms: clock.now() + 60_000,
      last_frame_index: 9,
    });
    expect((await api('GET', `/streams/${id}`)).json).toEqual(truth);
    await control('POST', '/faults', { route: 'keepalive', patch: { ttl_seconds: 60, publish: null } });
    const beat = await api('POST', `/streams/${id}/keepalive`);
    expect(beat.json).toMatchObject({ expires_at_ms: clock.now() + 300_000, ttl_seconds: 60, publish: null });
    await control('POST', '/faults', { route: 'create', omit: ['publish'], delayMs: 1, count: 1 });
    expect((await control('GET', '/faults')).json).toMatchObject({ faults: [{}, { omit: ['publish'] }] });
  });

  test('hang never answers, until the client gives up', async () => {
    const { api, control, createStream, events } = await startTestEmulator();
    const id = await createStream();
    await control('POST', '/faults', { route: 'keepalive', hang: true });
    await expect(api('POST', `/streams/${id}/keepalive`, { timeoutMs: 100 })).rejects.toThrow('no answer');
    const aborted = await pollUntil(async () =>
      (await events()).find(({ type, outcome }) => type === 'request' && outcome === 'aborted'),
    );
    expect(aborted).toMatchObject({ route: 'keepalive', status: null });
    expect((await events()).filter(({ type }) => type === 'lease-renewed')).toEqual([]);
  });

  test.each(['before', 'after'])('a delay %s the work', async (delayAt) => {
    const { api, control, clock, events } = await startTestEmulator();
    await control('POST', '/faults', { route: 'create', delayMs: 5000, delayAt });
    const startedMs = clock.now();
    const answer = api('POST', '/streams');
    const what = delayAt === 'before' ? 'fault-applied' : 'stream-created';
    await pollUntil(async () => (await events()).find(({ type }) => type === what));
    clock.advance(5000);
    expect((await answer).status).toBe(201);
    const created = (await events()).find(({ type }) => type === 'stream-created');
    expect(created?.atMs).toBe(startedMs + (delayAt === 'before' ? 5000 : 0));
  });

  test('a client that gives up during the delay leaves a stream behind', async () => {
    const { api, control, clock, events } = await startTestEmulator();
    await control('POST', '/faults', { route: 'create', delayMs: 5000 });
    await expect(api('POST', '/streams', { timeoutMs: 100 })).rejects.toThrow('no answer');
    clock.advance(5000);
    await pollUntil(async () => (await events()).find(({ type }) => type === 'stream-created'));
  });

  test.each([
    [{}, 'route'],
    [{ route: 'nothing', status: 500 }, 'route'],
    [{ route: 'create' }, 'body'],
    [{ route: 'create', status: 500, hang: true }, 'body'],
    [{ route: 'create', hang: true, drop: 'after' }, 'body'],
    [{ route: 'create', status: 200, patch: { a: 1 } }, 'body'],
    [{ route: 'create', drop: 'after', omit: ['publish'] }, 'body'],
    [{ route: 'signal', omit: ['publish'] }, 'body'],
    [{ route: 'status', shift: { a: '1' } }, 'shift.a'],
    [{ route: 'create', status: 101 }, 'status'],
    [{ route: 'create', status: 1000 }, 'status'],
    [{ route: 'create', body: {} }, 'body'],
    [{ route: 'create', status: 500, count: 0 }, 'count'],
    [{ route: 'create', delayMs: -1 }, 'delayMs'],
    [{ route: 'create', drop: 'after', delayAt: 'after' }, 'body'],
    [{ route: 'create', status: 200, headers: { 'Content-Length': '9' } }, 'Content-Length'],
    [{ route: 'create', status: 200, headers: { 'x y': '9' } }, 'x y'],
    [{ route: 'create', status: 200, headers: { x: 'a\r\nb' } }, 'x'],
    [{ route: 'signal', drop: 'after' }, 'body'],
    [{ route: 'signal', hang: true, streamId: 'x' }, 'body'],
    [{ route: 'create', status: 500, typo: 1 }, 'typo'],
    [{ tokenRefresh: 'off' }, 'tokenRefresh'],
    [{ clear: false }, 'clear'],
    [[], 'body'],
  ])('%j is refused and names %s', async (body, field) => {
    const { control } = await startTestEmulator();
    const answer = await control('POST', '/faults', body);
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ error: 'validation_error', message: textContaining(field) });
    expect((await control('GET', '/faults')).json).toEqual({ faults: [] });
  });

  test('a body nested so deep that it could not be sent is refused', async () => {
    const { call, control } = await startTestEmulator();
    const depth = 20_000;
    const answer = await call({
      method: 'POST',
      path: '/__emulator/faults',
      headers: { 'content-type': 'application/json' },
      body: `{"route":"models","status":200,"body":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('100 levels');
    expect((await control('GET', '/faults')).json).toEqual({ faults: [] });
    const brackets = '[{"'.repeat(200);
    expect((await control('POST', '/faults', { route: 'models', status: 200, body: brackets })).status).toBe(
      200,
    );
  });

  test.each([
    ['POST', { clear: true }],
    ['DELETE', undefined],
  ])('%s %j clears all and pushes tokens again', async (method, body) => {
    const { control, api, ingest } = await startTestEmulator();
    await control('POST', '/faults', { route: 'models', status: 500 });
    await control('POST', '/faults', { tokenRefresh: false });
    expect((await control(method, '/faults', body)).json).toEqual({ faults: [] });
    expect((await api('GET', '/models')).status).toBe(200);
    expect(ingest.calls).toEqual(['refresh false', 'refresh true', 'clear faults']);
  });
});

test('twenty requests can be held up at once', async () => {
  const warnings: string[] = [];
  const note = (warning: Error): void => void warnings.push(warning.name);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const { api, control, clock, events } = await startTestEmulator();
  await control('POST', '/faults', { route: 'create', delayMs: 1000 });
  const answers = Array.from({ length: 20 }, () => api('POST', '/streams'));
  await pollUntil(async () => {
    const held = (await events()).filter(({ type }) => type === 'fault-applied');
    return held.length === 20 ? true : undefined;
  });
  clock.advance(1000);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(20).fill(201));
  expect(warnings).toEqual([]);
});
