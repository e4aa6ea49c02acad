import { describe, expect, test } from 'vitest';
import { contentOf, refusal } from '../testSupport/chatAnswers.js';
import { imagePart, textPart, videoPart } from '../testSupport/parts.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { anyString } from '../testSupport/matchers.js';

describe('refusals', () => {
  test.each([
    ['frame_index=1', [409, 'frame_not_yet_produced']],
    ['frame_index=1&frame_index=2', [400, 'query_param_invalid']],
    ['', [400, 'query_param_invalid']],
    ['timestamp_ms=5000', [404, 'segment_empty']],
  ])('an image %j', async (query, expected) => {
    const { createStream, show, ask } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#ff0000']);
    expect(refusal(await ask([imagePart(id, query)]))).toEqual(expected);
  });

  test('streams: unknown, ended, of another key, without a frame', async () => {
    const { api, createStream, ask, show } = await startTestEmulator();
    const id = await createStream();
    expect(refusal(await ask([imagePart('unknown')]))).toEqual([404, 'stream_not_found']);
    expect(refusal(await ask([imagePart(id)]))).toEqual([404, 'segment_empty']);
    await show(id, ['#ff0000']);
    const other = { headers: { authorization: 'Bearer ovs_other' } };
    expect(refusal(await ask([imagePart(id)], {}, other))).toEqual([403, 'stream_unauthorized']);
    await api('DELETE', `/streams/${id}`);
    expect(refusal(await ask([imagePart(id)]))).toEqual([404, 'stream_not_found']);
  });

  test('an unknown model, a reference that names no stream, a clip of too many frames, an empty window', async () => {
    const { createStream, ask, show } = await startTestEmulator({ maxStills: 2 });
    const id = await createStream();
    await show(id, ['#ff0000', '#00ff00', '#0000ff']);
    expect(refusal(await ask([], { model: 'gpt' }))).toEqual([404, 'model_not_found']);
    expect(refusal(await ask([{ type: 'image_url', image_url: { url: 'ovs:x' } }]))).toEqual([
      400,
      'stream_url_invalid',
    ]);
    expect(refusal(await ask([videoPart(id)]))).toEqual([400, 'segment_invalid']);
    expect(refusal(await ask([videoPart(id, 'start_frame_index=2&end_frame_index=1')]))).toEqual([
      400,
      'segment_invalid',
    ]);
  });

  test.each([
    ['{', ['body']],
    ['{"messages":[{"role":"user"}]}', ['body', 'model']],
    ['{"model":"m","messages":[]}', ['body', 'messages']],
    ['{"model":"m","messages":[{"content":"x"}]}', ['body', 'messages', 0, 'role']],
    [
      '{"model":"m","messages":[{"role":"user","content":[{"type":"image_url"}]}]}',
      ['body', 'messages', 0, 'content', 0, 'image_url'],
    ],
    [
      '{"model":"m","messages":[{"role":"user","content":[{"text":"x"}]}]}',
      ['body', 'messages', 0, 'content', 0, 'type'],
    ],
    ['{"model":"m","messages":[{"role":"user","content":"x"}],"max_tokens":0}', ['body', 'max_tokens']],
  ])('422 that names the field for %s', async (body, loc) => {
    const { api } = await startTestEmulator();
    const answer = await api('POST', '/chat/completions', { body });
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ error: 'validation_error', details: [{ loc }] });
  });

  test('401 without a key, 409 in another region, 405 for another method, 413 for 21 MB', async () => {
    const { call, api } = await startTestEmulator({ apiKey: 'k' });
    const path = '/v1beta/chat/completions';
    expect((await call({ method: 'POST', path })).json).toEqual({ detail: anyString });
    const key = { authorization: 'Bearer k' };
    const elsewhere = await api('POST', '/chat/completions', {
      headers: { ...key, 'x-overshoot-region': 'moon' },
    });
    expect([elsewhere.status, elsewhere.json]).toMatchObject([409, { detail: { error: 'region_error' } }]);
    expect((await api('GET', '/chat/completions', { headers: key })).status).toBe(405);
    const large = { ...key, 'content-length': String(21 * 1024 * 1024) };
    expect((await api('POST', '/chat/completions', { headers: large, body: 'x' })).status).toBe(413);
  });

  test('a question of 1 MB is read', async () => {
    const { ask } = await startTestEmulator();
    expect((await ask([textPart('x'.repeat(1_000_000))])).status).toBe(200);
  });
});

test('older readings: 422 for a wrong query, JSON where events were asked for', async () => {
  const { createStream, show, ask } = await startTestEmulator({ olderReadings: ['query-422', 'no-sse'] });
  const id = await createStream();
  await show(id, ['#ff0000']);
  expect(refusal(await ask([imagePart(id, 'x=1')]))).toEqual([422, 'query_param_invalid']);
  expect(contentOf(await ask([imagePart(id)], { stream: true }))).toContain('red');
});

test('--rps: so many in a second of the clock for each key, then 429 until the next', async () => {
  const { ask, clock } = await startTestEmulator({ requestsPerSecond: 2 });
  const seconds = clock.now() / 1000;
  const left = [];
  for (let time = 0; time < 2; time += 1) {
    left.push((await ask([])).headers['x-ratelimit-remaining']);
  }
  expect(left).toEqual(['1', '0']);
  const refused = await ask([]);
  expect(refusal(refused)).toEqual([429, 'rate_limit_exceeded']);
  expect(refused.headers).toMatchObject({
    'retry-after': '1',
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(seconds + 1),
  });
  expect((await ask([], {}, { headers: { authorization: 'Bearer other' } })).status).toBe(200);
  clock.advance(1000);
  expect((await ask([])).status).toBe(200);
});

test('a fault on chat leaves the question unasked', async () => {
  const { ask, control, events } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', status: 503, count: 1 });
  expect((await ask([])).status).toBe(503);
  expect((await ask([])).status).toBe(200);
  expect(await events()).toContainEqual(
    expect.objectContaining({ type: 'request', route: 'chat', status: 503 }),
  );
});
