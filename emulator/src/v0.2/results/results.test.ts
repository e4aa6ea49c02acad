import { expect, test } from 'vitest';
import { pollUntil } from '../../testSupport/pollUntil.js';
import { openResults } from '../../testSupport/openResults.js';
import { anyNumber, anyString, textContaining } from '../../testSupport/matchers.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../../testSupport/startTestEmulator.js';

const schema = {
  type: 'object',
  properties: { colour: { enum: ['red', 'green', 'blue'] }, frame_index: { type: 'integer' } },
};
const inference = { prompt: 'Which colour?', model: 'emulator/frame-facts', output_schema_json: schema };

/** A socket whose key the emulator has accepted: what is inferred from now on comes to it. */
async function watch({ emulator, events }: TestEmulator, id: string) {
  const socket = await openResults(emulator.url, id);
  await pollUntil(async () => (await events()).find(({ type }) => type === 'results-opened'));
  return socket;
}

test('frame mode: one message an interval about the newest frame, with the prompt in force', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock, push } = emulator;
  const id = await createPush({ inference, processing: { interval_seconds: 0.5 } });
  const socket = await watch(emulator, id);
  await show(id, ['#ff0000']);
  clock.advance(50);
  expect(await socket.next()).toEqual({
    id: anyString,
    stream_id: id,
    mode: 'frame',
    model_backend: 'overshoot',
    model_name: 'emulator/frame-facts',
    prompt: 'Which colour?',
    result: '{"colour":"red","frame_index":0}',
    inference_latency_ms: anyNumber,
    total_latency_ms: anyNumber,
    ok: true,
    error: null,
    finish_reason: 'stop',
  });
  await push('PATCH', `/streams/${id}/config/prompt`, { prompt: 'And now?' });
  await show(id, ['#00c000', '#0000ff']);
  clock.advance(250);
  expect(socket.results).toEqual([]);
  clock.advance(50);
  expect(await socket.next()).toMatchObject({
    prompt: 'And now?',
    result: '{"colour":"blue","frame_index":2}',
  });
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({
    inferences_completed: 2,
    inferences_failed: 0,
  });
});

test('clip mode: the stills of the newest clip, told in the history by the id of the result', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock, events } = emulator;
  const processing = { clip_length_seconds: 0.6, delay_seconds: 1, target_fps: 5 };
  const frames = { type: 'array', items: schema };
  const id = await createPush({
    processing,
    inference: { ...inference, output_schema_json: { type: 'object', properties: { frames } } },
  });
  const socket = await watch(emulator, id);
  await show(id, ['#ff0000', '#ff0000', '#00c000', '#00c000', '#0000ff', '#0000ff', '#0000ff']);
  clock.advance(50);
  const { id: resultId, result, mode } = await socket.next();
  expect(mode).toBe('clip');
  expect(JSON.parse(result)).toEqual({
    frames: [
      { colour: 'red', frame_index: 0 },
      { colour: 'green', frame_index: 2 },
      { colour: 'blue', frame_index: 4 },
    ],
  });
  const looked = (await events()).find(({ type }) => type === 'frames-looked-at');
  expect(looked).toMatchObject({ completionId: resultId, requestId: null, kind: 'video' });
});

test('a picture is measured at 720p at most', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock } = emulator;
  const properties = { width: { type: 'integer' }, height: { type: 'integer' } };
  const id = await createPush({
    processing: { interval_seconds: 1 },
    inference: { ...inference, output_schema_json: { type: 'object', properties } },
  });
  const socket = await watch(emulator, id);
  await show(id, ['#ff0000'], { width: 1920, height: 1080 });
  clock.advance(50);
  expect((await socket.next()).result).toBe('{"width":1280,"height":720}');
});

test('the token cap cuts a result off', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock } = emulator;
  const id = await createPush({ inference: { ...inference, max_output_tokens: 4 } });
  const socket = await watch(emulator, id);
  await show(id, ['#ff0000']);
  clock.advance(50);
  expect(await socket.next()).toMatchObject({
    result: '{"colour":"red",',
    ok: true,
    finish_reason: 'length',
  });
});

test('nothing is inferred before the first frame, nor once frames have stopped', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock, push } = emulator;
  const id = await createPush({ inference, processing: { interval_seconds: 5 } });
  const socket = await watch(emulator, id);
  clock.advance(2000);
  await show(id, ['#ff0000']);
  clock.advance(50);
  await socket.next();
  clock.advance(10_000);
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({
    state: 'idle',
    inferences_completed: 1,
  });
});

test.each<[string, string]>([
  ['another key', '{"api_key":"ovs_wrong"}'],
  ['no key', '{}'],
  ['no JSON', 'ovs_test'],
])('1008 for %s', async (_name, hello) => {
  const { emulator, createPush } = await startTestEmulator({ apiKey: 'ovs_test' });
  const socket = await openResults(emulator.url, await createPush(), hello);
  expect((await socket.closed).code).toBe(1008);
});

test('1008 for who says nothing for ten seconds', async () => {
  const { emulator, createPush, clock } = await startTestEmulator();
  const socket = await openResults(emulator.url, await createPush(), null);
  clock.advance(10_000);
  expect(await socket.closed).toEqual({ code: 1008, reason: 'no api_key came' });
});

test("1008 for another key's stream", async () => {
  const { emulator, createPush } = await startTestEmulator();
  const socket = await openResults(emulator.url, await createPush(), '{"api_key":"ovs_other"}');
  expect(await socket.closed).toEqual({ code: 1008, reason: 'stream not found' });
});

test('1001 says why a stream has ended, also to who comes late', async () => {
  const emulator = await startTestEmulator();
  const { createPush, push, clock } = emulator;
  const first = await createPush();
  const socket = await watch(emulator, first);
  await push('DELETE', `/streams/${first}`);
  expect(await socket.closed).toEqual({ code: 1001, reason: 'stream ended: client_requested' });
  const second = await createPush();
  clock.advance(45_000);
  const late = await openResults(emulator.emulator.url, second);
  expect(await late.closed).toEqual({ code: 1001, reason: 'stream ended: lease_expired' });
});

test('the history holds no key', async () => {
  const emulator = await startTestEmulator();
  await watch(emulator, await emulator.createPush());
  expect(JSON.stringify(await emulator.events())).not.toContain('ovs_');
});

test('a plain request for the socket is told what is there', async () => {
  const { push, createPush } = await startTestEmulator();
  expect((await push('GET', `/ws/streams/${await createPush()}`)).json).toMatchObject({
    message: textContaining('WebSocket'),
  });
});

test('a result can be asked about again, a second later', async () => {
  const emulator = await startTestEmulator();
  const { createPush, show, clock, push } = emulator;
  const id = await createPush({ inference });
  const socket = await watch(emulator, id);
  await show(id, ['#ff0000']);
  clock.advance(50);
  const { id: result_id } = await socket.next();
  const question = { result_id, prompt: 'How large?', model: inference.model };
  const ask = (key?: string) =>
    push(
      'POST',
      '/chat/completions/clip',
      { ...question, output_schema: { type: 'object', properties: { frame_index: {}, width: {} } } },
      key,
    );
  expect((await ask()).status).toBe(404);
  await show(id, ['#0000ff']);
  clock.advance(900);
  expect((await ask()).json).toMatchObject({
    model: inference.model,
    content: '{"frame_index":0,"width":64}',
    finish_reason: 'stop',
  });
  expect((await ask('ovs_other')).status).toBe(404);
});
