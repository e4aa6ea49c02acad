import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
  createOvershootClient,
  OvershootError,
  type OvershootErrorCode,
  streamImage,
} from '../../core/index.js';
import type { OvershootClient } from '../../core/client/index.js';
import type { ServiceOperation } from '../service/ServiceCall.js';
import { overshootHandlers } from './overshootHandlers.js';
import type { OvershootMock, OvershootMockOptions } from './OvershootMock.js';

type Kind = 'handler' | 'direct';

/** A real client, whose requests go to the handlers and nowhere else. */
function setUp(kind: Kind, options: Pick<OvershootMockOptions, 'maxStreams' | 'service'> = {}) {
  const overshoot = overshootHandlers({ kind, ...options });
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await getResponse(overshoot.handlers, request);
    if (!response) throw new Error(`Nobody handles ${request.url}.`);
    // What `Response.error()` is to a page.
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
  const client = createOvershootClient(
    kind === 'handler'
      ? { kind, endpoint: 'http://app.test/api/overshoot', fetch: send }
      : { kind, apiKey: 'any', fetch: send },
  );
  return { overshoot, client, send };
}

const codeOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof OvershootError ? error.code : String(error)),
  );

/** A stream whose first frame is counted. */
async function withFrames({ overshoot, client }: { overshoot: OvershootMock; client: OvershootClient }) {
  const { id } = await client.createStream({ idempotencyKey: 'one' });
  overshoot.service.resumeFrames(id);
  await expect.poll(async () => (await client.getStream(id)).lastFrameIndex).not.toBeNull();
  return id;
}

describe.each(['handler', 'direct'] as const)('handlers for a client of kind %s', (kind) => {
  it('lease, renew, look up and delete a stream, and remember it for a while', async () => {
    const { overshoot, client } = setUp(kind, { service: { tombstoneMs: 50 } });
    const { id, publish } = await client.createStream({ idempotencyKey: 'one' });
    const renewed = await client.keepalive(id);
    expect(renewed.publish?.token).not.toBe(publish?.token);
    expect(await client.getStream(id)).toMatchObject({
      state: 'active',
      ttlSeconds: 300,
      lastFrameIndex: null,
    });
    expect((await client.viewerToken(id)).expiresInSeconds).toBe(300);
    await client.deleteStream(id);
    expect(await client.getStream(id)).toMatchObject({ state: 'ended', endReason: 'deleted' });
    expect(await codeOf(client.keepalive(id))).toBe('stream-not-found');
    await expect.poll(() => codeOf(client.getStream(id))).toBe('stream-not-found');
    overshoot.verify();
  });

  it('answer as a model, in one piece and in pieces, and say what it costs', async () => {
    const world = setUp(kind);
    const id = await withFrames(world);
    const { overshoot, client } = world;
    overshoot.service.answer('A cup.', { text: 'A spoon.', pieces: ['A ', 'spoon.'], pieceMs: 5 });
    const content = [
      { type: 'text', text: 'What is it?' },
      { type: 'image_url', image_url: { url: streamImage(id, { frameIndex: -1 }) } },
    ] as const;
    const request = { model: 'test/model', messages: [{ role: 'user', content }] } as const;
    expect(await client.complete(request)).toMatchObject({
      text: 'A cup.',
      isComplete: true,
      finishReason: 'stop',
    });

    const deltas: string[] = [];
    const answer = await client.complete(request, { onDelta: (delta) => deltas.push(delta) });
    expect(answer).toMatchObject({ text: 'A spoon.', isComplete: true, finishReason: 'stop' });
    expect(answer.usage).toEqual({
      promptTokens: 203,
      completionTokens: 2,
      totalTokens: 205,
      cachedTokens: 0,
    });
    expect(deltas).toEqual(['A ', 'spoon.']);

    expect(await client.listModels()).toEqual([{ id: 'test/model', status: 'ready', ownedBy: 'test' }]);
    expect(await client.listPrices()).toMatchObject([{ model: 'test/model', outputMicrocents: 40 }]);
    expect(overshoot.service.questions.map(({ prompt }) => prompt)).toEqual(['What is it?', 'What is it?']);
    await client.deleteStream(id);
    overshoot.verify();
  });

  it('break an answer off', async () => {
    const { overshoot, client } = setUp(kind);
    overshoot.service.answer({ text: 'A cup', isComplete: false });
    const request = { model: 'test/model', messages: [{ role: 'user', content: 'What?' }] } as const;
    const answer = await client.complete(request, { onDelta: () => undefined });
    expect(answer).toMatchObject({ text: 'A cup', isComplete: false });
  });

  const faults: [ServiceOperation, OvershootErrorCode][] = [
    ['create', 'billing-denied'],
    ['create', 'forbidden'],
    ['create', 'rate-limited'],
    ['create', 'no-capacity'],
    ['create', 'server-error'],
    ['create', 'bad-request'],
    ['create', 'conflict'],
    ['create', 'network'],
    ['create', 'timeout'],
    ['create', kind === 'handler' ? 'too-many-streams' : 'unauthorized'],
    ['create', kind === 'handler' ? 'not-signed-in' : 'unauthorized'],
    ['status', 'stream-not-found'],
    ['keepalive', kind === 'handler' ? 'session-over' : 'stream-not-found'],
    ['chat', 'model-unavailable'],
    ['chat', 'upstream-failed'],
    ['chat', 'frame-not-ready'],
    ['chat', 'frame-evicted'],
    ['chat', 'segment-empty'],
    ['chat', 'safety-blocked'],
    ['chat', 'stream-not-found'],
  ];
  it.each(faults)('a fault of %s reaches the client as %s', async (operation, code) => {
    const { overshoot, client } = setUp(kind);
    overshoot.service.fault(operation, { type: 'fail', code, retryAfterMs: 2000 });
    const calls: Partial<Record<ServiceOperation, () => Promise<unknown>>> = {
      create: () => client.createStream(),
      status: () => client.getStream('stream-1'),
      keepalive: () => client.keepalive('stream-1'),
      chat: () => client.complete({ model: 'test/model', messages: [{ role: 'user', content: 'What?' }] }),
    };
    const error: unknown = await calls[operation]?.().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(code === 'network' ? { code } : { code, retryAfterMs: 2000 });
    overshoot.verify();
  });

  it('hang until the client gives up', async () => {
    const { overshoot, client } = setUp(kind);
    overshoot.service.fault('create', { type: 'hang' });
    expect(await codeOf(client.createStream({ timeoutMs: 30 }))).toBe('timeout');
    overshoot.verify();
  });

  it.each<[string, RegExp, (world: ReturnType<typeof setUp>) => Promise<unknown>]>([
    [
      'a stream that never was',
      /status of "stranger", which was never created/,
      ({ client }) => client.getStream('stranger'),
    ],
    [
      'an answer that is not scripted',
      /no answer is scripted/,
      ({ client }) =>
        client.complete({ model: 'test/model', messages: [{ role: 'user', content: 'What?' }] }),
    ],
    [
      'a question that is none',
      /is no question/,
      ({ send, client }) =>
        send(`${client.baseUrl}/chat/completions`, {
          method: 'POST',
          body: '{}',
          headers: { authorization: 'Bearer a' },
        }),
    ],
    [
      'a path that is none',
      /PUT \/streams is no call of the API/,
      ({ send, client }) => send(`${client.baseUrl}/streams`, { method: 'PUT' }),
    ],
    [
      'a fault that never happened',
      /1 × hang of delete never happened/,
      async ({ overshoot }) => overshoot.service.fault('delete', { type: 'hang' }),
    ],
    [
      'a fault that no answer can be',
      /no answer of the service says "device-lost"/,
      ({ overshoot, client }) => {
        overshoot.service.fault('create', { type: 'fail', code: 'device-lost' });
        return client.createStream();
      },
    ],
    ['a stream that is left', /stream "stream-1" still costs/, ({ client }) => client.createStream()],
  ])('fail loudly: %s', async (_, text, act) => {
    const world = setUp(kind);
    await act(world).catch(() => undefined);
    expect(() => world.overshoot.verify()).toThrow(text);
  });

  it('take a second stream for a mistake, unless the test says otherwise', async () => {
    const { overshoot, client } = setUp(kind);
    await client.createStream();
    expect(await codeOf(client.createStream())).toBe('server-error');
    expect(overshoot.service.streams()).toEqual(['stream-1']);
    expect(() => overshoot.verify()).toThrow(/another stream while "stream-1" lives/);

    const two = setUp(kind, { maxStreams: 2 });
    await two.client.createStream();
    await two.client.createStream();
    expect(two.overshoot.service.streams()).toEqual(['stream-1', 'stream-2']);
  });
});

it('gives the same stream for the same intent, as a handler does', async () => {
  const { overshoot, client } = setUp('handler');
  const first = await client.createStream({ idempotencyKey: 'one' });
  expect((await client.createStream({ idempotencyKey: 'one' })).id).toBe(first.id);
  await client.deleteStream(first.id);
  overshoot.verify();
});

it('tells the balance to those who hold a key, and to nobody else', async () => {
  expect(await setUp('direct').client.getBalance()).toEqual({ microcents: 500_000_000 });
  const { overshoot, client } = setUp('handler');
  await client.getBalance().catch(() => undefined);
  expect(() => overshoot.verify()).toThrow(/balance is no call of the API/);
});

it('does not answer without a key', async () => {
  const { overshoot, send, client } = setUp('direct');
  expect((await send(`${client.baseUrl}/models`)).status).toBe(501);
  expect(() => overshoot.verify()).toThrow(/came without a key/);
});
