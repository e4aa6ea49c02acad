import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import type { EmulatorOptions } from '../options/EmulatorOptions.js';
import { callHttp } from '../testSupport/callHttp.js';
import { contentOf, eventsOf, refusal } from '../testSupport/chatAnswers.js';
import { imagePart, textPart, videoPart } from '../testSupport/parts.js';
import { pollUntil } from '../testSupport/pollUntil.js';
import { sayJson, startModelServer } from '../testSupport/startModelServer.js';
import type { SeenQuestion } from '../testSupport/startModelServer.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

const MODEL = { model: 'org/eyes' };
const USAGE = { prompt_tokens: 70, completion_tokens: 3, total_tokens: 73 };

async function setUp(
  answer: (question: SeenQuestion, response: ServerResponse) => void,
  options: EmulatorOptions = {},
) {
  const server = await startModelServer(answer);
  const modelUrl = options.modelUrl ?? server.url;
  const emulator = await startTestEmulator({
    modelKey: 'sk-upstream',
    modelName: 'org/eyes',
    ...options,
    modelUrl,
  });
  return { ...emulator, server, id: await emulator.createStream() };
}

function event(response: ServerResponse, data: unknown): void {
  response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
}

function openEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

describe('what the model server gets', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'stills as %s that decode to what was published',
    async (stillFormat) => {
      const { server, id, show, ask } = await setUp(
        (_question, response) => sayJson(response, 'red', USAGE),
        { stillFormat },
      );
      await show(id, ['#00ff00', '#ff0000'], { width: 101, height: 55 });
      const answer = await ask([textPart('Colour?'), imagePart(id), textPart('now')], {
        ...MODEL,
        temperature: 0.5,
        thread_id: 't',
        response_format: { type: 'json_object' },
      });
      expect(contentOf(answer)).toBe('red');
      expect(answer.json).toMatchObject({
        model: 'org/eyes',
        usage: USAGE,
        overshoot: { cache: { thread_id: 't' } },
      });
      const [question] = server.questions;
      expect(question?.authorization).toBe('Bearer sk-upstream');
      expect(question?.body).toMatchObject({
        model: 'org/eyes',
        temperature: 0.5,
        stream: false,
        response_format: { type: 'json_object' },
        messages: [{ role: 'user', content: [{ text: 'Colour?' }, { type: 'image_url' }, { text: 'now' }] }],
      });
      expect(question?.body).not.toHaveProperty('thread_id');
      expect(question?.images).toMatchObject([{ format: stillFormat, width: 101, height: 55 }]);
      const [red = 0, green = 0, blue = 0] = question?.images[0]?.mean ?? [];
      expect(red).toBeGreaterThan(245);
      expect(Math.max(green, blue)).toBeLessThan(10);
    },
  );

  test('a clip as several in order, other parts untouched, no key where there is none', async () => {
    const server = await startModelServer((_question, response) => sayJson(response, 'ok'));
    const { createStream, show, ask } = await startTestEmulator({
      modelUrl: server.url,
      modelName: 'org/eyes',
    });
    const id = await createStream();
    await show(id, ['#ff0000', '#00ff00', '#0000ff']);
    const other = { type: 'image_url', image_url: { url: 'https://a.example/x.png' } };
    const answer = await ask([videoPart(id), other], MODEL);
    expect(answer.json).toMatchObject({ usage: { total_tokens: 0 } });
    const [question] = server.questions;
    expect(question?.authorization).toBeUndefined();
    const strongest = question?.images.map(({ mean }) => mean.indexOf(Math.max(...mean)));
    expect(strongest).toEqual([0, 1, 2]);
    expect(question?.body.messages[0]?.content[3]).toEqual(other);
  });

  test('the built-in model is still there, after the other in the list', async () => {
    const { server, call, ask } = await setUp((_question, response) => sayJson(response, 'x'));
    const { json } = await call({ path: '/v1beta/models' });
    expect(json).toMatchObject({
      data: [
        { id: 'org/eyes', status: 'ready' },
        { id: 'emulator/frame-facts', status: 'ready' },
      ],
    });
    expect(contentOf(await ask([]))).toContain('emulator/frame-facts');
    expect(server.questions).toEqual([]);
  });
});

describe('a streamed answer', () => {
  test('comes piece by piece, with tool calls and usage, and is paid for', async () => {
    const { server, ask, call } = await setUp((_question, response) => {
      openEvents(response);
      response.write(': hello\r\n\r\n');
      event(response, { choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] });
      event(response, {
        choices: [
          { index: 0, delta: { content: 'gr' } },
          { index: 1, delta: { content: 'x' } },
        ],
      });
      event(response, {
        choices: [{ index: 0, delta: { content: 'ün', tool_calls: [{ index: 0 }] }, finish_reason: 'stop' }],
      });
      event(response, { choices: [], usage: USAGE });
      event(response, '[DONE]');
      response.end();
    });
    const answer = await ask([], { ...MODEL, stream: true, stream_options: { include_usage: true } });
    expect(eventsOf(answer.text)).toMatchObject([
      { choices: [{ delta: { role: 'assistant' }, finish_reason: null }] },
      { choices: [{ delta: { content: 'gr' }, finish_reason: null }] },
      { choices: [{ delta: { content: 'ün', tool_calls: [{ index: 0 }] }, finish_reason: 'stop' }] },
      { choices: [], usage: USAGE },
      '[DONE]',
    ]);
    expect(server.questions[0]?.body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
    });
    const balance = await call({
      path: '/billing/accounts/me/balance',
      headers: { authorization: 'Bearer ovs_test' },
    });
    expect(balance.json).toMatchObject({ balance_microcents: 1_000_000_000 - 70 * 10 - 3 * 40 });
  });

  test('from a server that does not stream', async () => {
    const { ask } = await setUp((_question, response) => sayJson(response, 'two words', USAGE));
    const events = eventsOf((await ask([], { ...MODEL, stream: true })).text);
    expect(events.at(-1)).toBe('[DONE]');
    expect(JSON.stringify(events)).toContain('two');
  });

  test.each([
    ['breaks off', (response: ServerResponse) => response.end()],
    ['is cut', (response: ServerResponse) => response.write(': sent', () => response.destroy())],
    ['errs', (response: ServerResponse) => response.end('data: {"error":{"message":"out of memory"}}\n\n')],
    ['is no JSON', (response: ServerResponse) => response.end('data: {"choices":\n\n')],
  ])('that %s ends with an error and without [DONE]', async (_what, end) => {
    const { ask } = await setUp((_question, response) => {
      openEvents(response);
      event(response, { choices: [{ index: 0, delta: { content: 'half' } }] });
      end(response);
    });
    const answer = await ask([], { ...MODEL, stream: true });
    expect(answer.status).toBe(200);
    const last = eventsOf(answer.text).at(-1);
    expect(last).toMatchObject({ error: { type: 'upstream_error', code: 'upstream_request_failed' } });
  });
});

describe('failures', () => {
  test.each([
    [500, 502, 'upstream_http_500'],
    [401, 502, 'upstream_http_401'],
    [302, 502, 'upstream_http_302'],
    [429, 429, 'upstream_http_429'],
  ])('%i becomes %i %s, streamed or not', async (given, status, code) => {
    const { ask } = await setUp((_question, response) => {
      const headers = {
        'retry-after': '7',
        'x-ratelimit-limit-requests': '5',
        location: 'http://127.0.0.1:1/',
      };
      response.writeHead(given, headers).end('{"error":{"message":"no: sk-upstream"}}');
    });
    for (const stream of [false, true]) {
      const answer = await ask([], { ...MODEL, stream });
      expect(refusal(answer)).toEqual([status, code]);
      expect(answer.json).toMatchObject({
        detail: {
          error: {
            type: 'upstream_error',
            upstream: {
              status: given,
              body: { error: { message: 'no: ***' } },
              rate_limits: { 'retry-after': '7', 'x-ratelimit-limit-requests': '5' },
            },
          },
        },
      });
    }
  });

  test('a refused content is 400 provider_safety_block; a long body is bounded', async () => {
    const { ask } = await setUp((_question, response) => {
      response.writeHead(400).end(`{"error":{"code":"content_filter","message":"${'x'.repeat(9000)}"}}`);
    });
    const answer = await ask([], MODEL);
    expect(refusal(answer)).toEqual([400, 'provider_safety_block']);
    expect(answer.text.length).toBeLessThan(5000);
  });

  test.each(['{"choices":[]}', '[]', '<html>', ''])(
    '200 with %j is upstream_request_failed',
    async (body) => {
      const { ask } = await setUp((_question, response) => void response.writeHead(200).end(body));
      expect(refusal(await ask([], MODEL))).toEqual([502, 'upstream_request_failed']);
    },
  );

  test('nobody there is upstream_request_failed, and costs nothing', async () => {
    const { ask, call } = await setUp(() => undefined, { modelUrl: 'http://127.0.0.1:1/v1' });
    expect(refusal(await ask([], MODEL))).toEqual([502, 'upstream_request_failed']);
    const balance = await call({
      path: '/billing/accounts/me/balance',
      headers: { authorization: 'Bearer ovs_test' },
    });
    expect(balance.json).toMatchObject({ balance_microcents: 1_000_000_000 });
  });

  test('silence is upstream_timeout, from the last that was heard', async () => {
    let silent: ServerResponse | undefined;
    const { ask, clock, server } = await setUp(
      (_question, response) => {
        silent = response;
      },
      { modelTimeoutSeconds: 30 },
    );
    const whole = ask([], MODEL);
    await pollUntil(async () => server.questions[0]);
    clock.advance(29_999);
    expect(silent?.destroyed).toBe(false);
    clock.advance(1);
    expect(refusal(await whole)).toEqual([504, 'upstream_timeout']);
  });

  test('a client that leaves takes its question back', async () => {
    const left: Promise<unknown>[] = [];
    const { emulator, server, events } = await setUp(
      (_question, response) => void left.push(once(response, 'close')),
    );
    const body = JSON.stringify({ ...MODEL, messages: [{ role: 'user', content: 'x' }] });
    const leaving = callHttp(emulator.port, {
      method: 'POST',
      path: '/v1beta/chat/completions',
      headers: { authorization: 'Bearer ovs_test' },
      body,
      timeoutMs: 300,
    });
    await expect(leaving).rejects.toThrow('no answer in time');
    expect(server.questions).toHaveLength(1);
    await Promise.all(left);
    await pollUntil(async () =>
      (await events()).find(({ type, outcome }) => type === 'request' && outcome === 'aborted'),
    );
    expect((await events()).filter(({ type }) => type === 'internal-error')).toEqual([]);
  });
});

test('a stream nobody reads on is stopped at the server', async () => {
  const closed: Promise<unknown>[] = [];
  const { emulator } = await setUp((_question, response) => {
    closed.push(once(response, 'close'));
    openEvents(response);
    const timer = setInterval(() => event(response, { choices: [{ index: 0, delta: { content: 'x' } }] }), 5);
    onTestFinished(() => clearInterval(timer));
  });
  const aborter = new AbortController();
  const response = await fetch(`http://127.0.0.1:${emulator.port}/v1beta/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer k' },
    body: JSON.stringify({ ...MODEL, stream: true, messages: [{ role: 'user', content: 'x' }] }),
    signal: aborter.signal,
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(v.parse(v.instance(Uint8Array), first?.value).length).toBeGreaterThan(0);
  aborter.abort();
  await Promise.all(closed);
});
