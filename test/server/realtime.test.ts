import * as v from 'valibot';
import { expect, test } from 'vitest';
import { until } from '../support/until.js';
import { API_KEY, SECRET } from './support/startApp.js';
import { type RealtimeApp, startRealtimeApp } from './support/startRealtimeApp.js';

const schema = { type: 'object', properties: { colour: { enum: ['red', 'green', 'blue'] } } };
const request = {
  processing: { interval_seconds: 0.5 },
  inference: {
    prompt: 'Which colour?',
    model: 'emulator/frame-facts',
    output_schema_json: schema,
    max_output_tokens: 64,
  },
};
const madeSchema = v.object({ stream_id: v.string(), livekit: v.object({ url: v.string() }) });

async function make({ ask }: RealtimeApp, body: object = request): Promise<string> {
  const answer = await ask('ann', 'POST', '/streams', body);
  expect(answer.status).toBe(201);
  return v.parse(madeSchema, await answer.json()).stream_id;
}

/** Of the stream that was made last, at the service. */
async function realId({ emulator }: RealtimeApp): Promise<string> {
  const made = (await emulator.events()).find(({ type }) => type === 'stream-created');
  return String(made?.['streamId']);
}

const CALLS: readonly (readonly [method: string, rest: string, body?: object])[] = [
  ['POST', '/keepalive'],
  ['GET', '/info'],
  ['PATCH', '/config/prompt', { prompt: 'And now?' }],
  ['POST', '/spectate'],
  ['POST', '/feedback', { rating: 7, category: 'accuracy' }],
  ['DELETE', ''],
];

test('every call is answered by handle, and neither id, key nor account comes to the page', async () => {
  const app = await startRealtimeApp();
  const handle = await make(app);
  const id = await realId(app);
  for (const [method, rest, body] of CALLS) {
    const answer = await app.ask('ann', method, `/streams/${handle}${rest}`, body);
    const text = await answer.text();
    expect([method, rest, answer.status]).toEqual([method, rest, 200]);
    for (const secret of [id, API_KEY, SECRET, 'credits_remaining']) expect(text).not.toContain(secret);
  }
  expect(app.events.map(({ operation }) => operation)).toEqual([
    'create',
    'keepalive',
    'info',
    'prompt',
    'spectate',
    'feedback',
    'delete',
  ]);
});

test('a stream of somebody else is not there, and the feedback of the account is no path', async () => {
  const app = await startRealtimeApp();
  const handle = await make(app);
  for (const [method, rest, body] of CALLS)
    expect((await app.ask('bob', method, `/streams/${handle}${rest}`, body)).status).toBe(404);
  // Read as a handle, which it is none of, of which only a deletion could be asked.
  expect((await app.ask('ann', 'GET', '/streams/feedback')).status).toBe(405);
  const socket = app.results('bob', handle);
  expect(await socket.closed).toEqual({ code: 1008, reason: 'stream-not-found' });
});

test.each([
  ['a room of the page', { source: { type: 'livekit', url: 'wss://evil.test', token: 't' } }, 400],
  ['a model that is not on the list', {}, 403],
])('refuses %s', async (_, extra, status) => {
  const app = await startRealtimeApp({ models: status === 403 ? ['another/model'] : [] });
  expect((await app.ask('ann', 'POST', '/streams', { ...request, ...extra })).status).toBe(status);
  expect((await app.emulator.events()).some(({ type }) => type === 'stream-created')).toBe(false);
});

test('the results come through, by handle, until the stream ends', async () => {
  const app = await startRealtimeApp();
  const handle = await make(app);
  const id = await realId(app);
  const socket = app.results('ann', handle);
  await until(async () => (await app.emulator.events()).some(({ type }) => type === 'results-opened'), {
    what: 'the relay is at the service',
  });
  await app.emulator.show(id, ['#ff0000']);
  app.emulator.clock.advance(500);
  await until(() => socket.messages.length > 0, { what: 'a result' });
  expect(JSON.parse(socket.messages[0] ?? '')).toMatchObject({
    stream_id: handle,
    ok: true,
    result: '{"colour":"red"}',
  });
  expect(socket.messages.join('')).not.toContain(id);
  expect(socket.messages.join('')).not.toContain(API_KEY);
  await app.ask('ann', 'DELETE', `/streams/${handle}`);
  expect(await socket.closed).toEqual({ code: 1001, reason: 'stream ended: client_requested' });
});

test('who does not say the handle gets nothing, and nobody asks the service', async () => {
  const app = await startRealtimeApp();
  const handle = await make(app);
  const said = [JSON.stringify({ api_key: API_KEY }), 'no JSON', JSON.stringify({ api_key: 7 })];
  for (const hello of said)
    expect(await app.results('ann', handle, hello).closed).toEqual({ code: 1008, reason: 'unauthorized' });
  expect((await app.emulator.events()).some(({ type }) => type === 'results-opened')).toBe(false);
});

test('a page of another site is refused, whoever is signed in', async () => {
  const app = await startRealtimeApp();
  const handle = await make(app);
  const socket = app.results('ann', handle, undefined, { origin: 'https://evil.test' });
  expect(await socket.closed).toEqual({ code: 1008, reason: 'cross-site' });
});

test('a key that the service refuses is the fault of the server, and passes by', async () => {
  let apiKey = API_KEY;
  const app = await startRealtimeApp({ apiKey: () => apiKey });
  const handle = await make(app);
  apiKey = 'another-key-that-is-none';
  expect(await app.results('ann', handle).closed).toEqual({ code: 1012, reason: 'upstream-refused-key' });
});
