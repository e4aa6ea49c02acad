import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../../testing/clock/createHeldClock.js';
import { createRealtimeClient } from './createRealtimeClient.js';
import type { RealtimeClient } from './RealtimeClient.js';

const ID = 'a-stream';
const request = { prompt: 'What?', model: 'm', processing: { intervalSeconds: 1 } };

interface Sent {
  method: string;
  path: string;
  body: unknown;
  key: string | null;
}

/** A client, and a service that gives these answers one after the other, the last one for ever. */
function rig(...answers: [status: number, body?: unknown][]) {
  const sent: Sent[] = [];
  const clock = createHeldClock();
  const client = createRealtimeClient({
    apiKey: 'ov_key',
    baseUrl: 'http://localhost:4600/v0.2/',
    clock,
    async fetch(url, init) {
      const headers = new Headers(init?.headers);
      sent.push({
        method: init?.method ?? '',
        path: String(url instanceof Request ? url.url : url).replace('http://localhost:4600/v0.2', ''),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
        key: headers.get('authorization'),
      });
      expect(init?.credentials).toBeUndefined();
      const [status, body] = (answers.length > 1 ? answers.shift() : answers[0]) ?? [200];
      return new Response(body === undefined ? null : JSON.stringify(body), { status });
    },
  });
  return { client, sent, clock };
}

const info = {
  stream_id: ID,
  source_type: 'native',
  state: 'active',
  uptime_seconds: 12.5,
  fps: 15,
  frame_width: 1920,
  frame_height: 1080,
  effective_width: 1280,
  effective_height: 720,
  inferences_completed: 3,
  inferences_failed: 1,
  last_inference_latency_seconds: 0.4,
};

const endpoints: [
  name: string,
  make: (client: RealtimeClient) => Promise<unknown>,
  sent: [method: string, path: string, body?: unknown],
  answer: [status: number, body?: unknown],
  result: unknown,
][] = [
  [
    'createStream',
    (c) => c.createStream(request),
    ['POST', '/streams', expect.objectContaining({ mode: 'frame' })],
    [
      201,
      {
        stream_id: ID,
        webrtc: null,
        lease: { ttl_seconds: 45 },
        turn_servers: null,
        livekit: { url: 'wss://r', token: 't' },
      },
    ],
    { id: ID, ttlSeconds: 45, room: { url: 'wss://r', token: 't' }, answerSdp: null, turnServers: [] },
  ],
  [
    'createStream with an offer',
    (c) => c.createStream({ ...request, transport: { type: 'webrtc', sdp: 'v=0' } }),
    ['POST', '/streams', expect.objectContaining({ source: { type: 'webrtc', sdp: 'v=0' } })],
    [
      201,
      {
        stream_id: ID,
        webrtc: { type: 'answer', sdp: 'v=0 answer' },
        lease: null,
        turn_servers: [
          { urls: 'turn:a', username: 'u', credential: 'c' },
          { url: 'turn:b' },
          { username: 'nobody' },
        ],
      },
    ],
    {
      id: ID,
      ttlSeconds: null,
      room: null,
      answerSdp: 'v=0 answer',
      turnServers: [{ urls: 'turn:a', username: 'u', credential: 'c' }, { urls: 'turn:b' }],
    },
  ],
  [
    'createStream, with nothing but an id',
    (c) => c.createStream(request),
    ['POST', '/streams', expect.anything()],
    [201, { stream_id: ID }],
    { id: ID, ttlSeconds: null, room: null, answerSdp: null, turnServers: [] },
  ],
  [
    'keepalive',
    (c) => c.keepalive(ID),
    ['POST', `/streams/${ID}/keepalive`],
    [
      200,
      {
        status: 'ok',
        stream_id: ID,
        ttl_seconds: 45,
        credits_remaining_cents: 120,
        cost_cents: 0.25,
        seconds_charged: 15,
        state: 'active',
        livekit_token: 't2',
      },
    ],
    {
      ttlSeconds: 45,
      creditsRemainingCents: 120,
      costCents: 0.25,
      secondsCharged: 15,
      state: 'active',
      roomToken: 't2',
    },
  ],
  [
    'deleteStream',
    (c) => c.deleteStream(ID),
    ['DELETE', `/streams/${ID}`],
    [200, { status: 'ok' }],
    undefined,
  ],
  ['deleteStream of a closed one', (c) => c.deleteStream(ID), ['DELETE', `/streams/${ID}`], [204], undefined],
  [
    'deleteStream of a forgotten one',
    (c) => c.deleteStream(ID),
    ['DELETE', `/streams/${ID}`],
    [404, { error: 'stream_not_found' }],
    undefined,
  ],
  [
    'updatePrompt',
    (c) => c.updatePrompt(ID, 'Else?'),
    ['PATCH', `/streams/${ID}/config/prompt`, { prompt: 'Else?' }],
    [
      200,
      {
        id: 'c',
        stream_id: ID,
        prompt: 'Else?',
        backend: 'overshoot',
        model: 'm',
        output_schema_json: null,
        created_at: null,
        updated_at: '2026-01-01T00:00:00Z',
      },
    ],
    {
      id: 'c',
      prompt: 'Else?',
      backend: 'overshoot',
      model: 'm',
      outputSchema: null,
      createdAt: null,
      updatedAt: '2026-01-01T00:00:00Z',
    },
  ],
  [
    'getInfo',
    (c) => c.getInfo(ID),
    ['GET', `/streams/${ID}/info`],
    [200, info],
    {
      id: ID,
      sourceType: 'native',
      state: 'active',
      uptimeSeconds: 12.5,
      fps: 15,
      frameWidth: 1920,
      frameHeight: 1080,
      effectiveWidth: 1280,
      effectiveHeight: 720,
      inferencesCompleted: 3,
      inferencesFailed: 1,
      lastInferenceLatencySeconds: 0.4,
    },
  ],
  [
    'spectate',
    (c) => c.spectate(ID),
    ['POST', `/streams/${ID}/spectate`],
    [200, { livekit: { url: 'wss://r', token: 'v' } }],
    { url: 'wss://r', token: 'v' },
  ],
  [
    'sendFeedback',
    (c) => c.sendFeedback(ID, { rating: 8, category: 'accuracy' }),
    ['POST', `/streams/${ID}/feedback`, { rating: 8, category: 'accuracy', feedback: '' }],
    [200, { status: 'ok' }],
    undefined,
  ],
  [
    'listFeedback',
    (c) => c.listFeedback(),
    ['GET', '/streams/feedback'],
    [200, [{ stream_id: ID, rating: 8, category: 'accuracy', feedback: 'good' }]],
    [{ streamId: ID, rating: 8, category: 'accuracy', feedback: 'good' }],
  ],
  [
    'listModels',
    (c) => c.listModels(),
    ['GET', '/models'],
    [200, [{ model: 'm', ready: true, status: 'degraded' }]],
    [{ model: 'm', ready: true, status: 'degraded' }],
  ],
  [
    'askAboutClip',
    (c) => c.askAboutClip({ resultId: 'r', prompt: 'And?', model: 'm', maxTokens: 9 }),
    ['POST', '/chat/completions/clip', { result_id: 'r', prompt: 'And?', model: 'm', max_tokens: 9 }],
    [200, { id: 'x', model: 'm', content: 'Yes.', finish_reason: 'stop' }],
    { id: 'x', model: 'm', text: 'Yes.', finishReason: 'stop' },
  ],
  ['checkHealth', (c) => c.checkHealth(), ['GET', '/healthz'], [200, { status: 'ok' }], undefined],
];

describe('every endpoint', () => {
  it.each(endpoints)('%s', async (_, make, [method, path, body], answer, result) => {
    const { client, sent } = rig(answer);
    expect(await make(client)).toEqual(result);
    expect(sent).toEqual([{ method, path, body, key: 'Bearer ov_key' }]);
  });

  it.each(endpoints.filter(([, , , , result]) => result !== undefined))(
    '%s refuses an answer of another shape',
    async (_, make) => {
      const { client } = rig([200, { unexpected: true }]);
      await expect(make(client)).rejects.toMatchObject({
        name: 'OvershootError',
        code: 'protocol',
        status: 200,
      });
    },
  );
});

describe('errors of the service keep their status', () => {
  it.each<[status: number, error: string, code: string]>([
    [400, 'bad_id', 'bad-request'],
    [401, 'unauthorized', 'unauthorized'],
    [402, 'insufficient_credits', 'billing-denied'],
    [404, 'stream_not_found', 'stream-not-found'],
    [422, 'validation_error', 'bad-request'],
    [429, 'rate_limited', 'rate-limited'],
    [500, 'internal_error', 'server-error'],
    [503, 'unavailable', 'no-capacity'],
  ])('%s', async (status, error, code) => {
    const { client } = rig([status, { error, message: 'Why it is so.', request_id: 'req-1' }]);
    const failure = await client.keepalive(ID).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({
      code,
      status,
      serviceCode: error,
      requestId: 'req-1',
      stage: 'keepalive',
    });
    expect(failure).toHaveProperty('message', expect.stringContaining('The service says: Why it is so.'));
  });

  it('reads words where the code should be', async () => {
    const { client } = rig([422, { error: 'max_output_tokens / interval = 200 > 128' }]);
    const failure = client.createStream(request);
    await expect(failure).rejects.toThrow('The service says: max_output_tokens / interval = 200 > 128');
    await expect(failure).rejects.toMatchObject({ code: 'bad-request', status: 422 });
  });

  it('calls the sixth stream of a key by its name', async () => {
    const { client } = rig([429, { error: 'too_many_streams' }]);
    await expect(client.createStream(request)).rejects.toMatchObject({
      code: 'too-many-streams',
      status: 429,
    });
  });
});

describe('what is refused before it is sent', () => {
  it.each<[string, (client: RealtimeClient) => Promise<unknown>]>([
    ['a create beyond 128 tokens per second', (c) => c.createStream({ ...request, maxOutputTokens: 129 })],
    ['an empty prompt', (c) => c.updatePrompt(ID, ' ')],
    ['a rating of eleven', (c) => c.sendFeedback(ID, { rating: 11, category: 'x' })],
    ['a feedback without a category', (c) => c.sendFeedback(ID, { rating: 1, category: '' })],
    ['an id that leads elsewhere', (c) => c.deleteStream('..')],
  ])('%s', async (_, make) => {
    const { client, sent } = rig([200, {}]);
    await expect(make(client)).rejects.toMatchObject({ name: 'OvershootError', code: 'invalid-option' });
    expect(sent).toEqual([]);
  });
});

describe('a question about a clip', () => {
  const question = { resultId: 'r', prompt: 'And?', model: 'm' };

  it('is asked again while the service does not know the result yet', async () => {
    const { client, sent, clock } = rig([404, { error: 'not_found' }], [404, {}], [200, { content: 'Yes.' }]);
    const asked = client.askAboutClip(question);
    await clock.advance(999);
    expect(sent).toHaveLength(1);
    await clock.advance(1001);
    expect(await asked).toMatchObject({ text: 'Yes.' });
    expect(sent).toHaveLength(3);
  });

  it('is asked three times at most', async () => {
    const { client, sent, clock } = rig([404, { error: 'not_found' }]);
    const asked = client.askAboutClip(question).catch((cause: unknown) => cause);
    await clock.advance(5000);
    expect(await asked).toMatchObject({ status: 404 });
    expect(sent).toHaveLength(3);
  });
});

describe('the key', () => {
  it('is refused in a browser, unless somebody insists', () => {
    expect(() => createRealtimeClient({ apiKey: 'k' })).toThrow(
      expect.objectContaining({ code: 'key-in-browser' }),
    );
    expect(createRealtimeClient({ apiKey: 'k', dangerouslyAllowBrowser: true }).baseUrl).toBe(
      'https://api.overshoot.ai/v0.2',
    );
  });

  it('is the first message of the results, and in no address', () => {
    expect(rig([200]).client.resultsOf('a/b')).toEqual({
      url: 'ws://localhost:4600/v0.2/ws/streams/a%2Fb',
      message: '{"api_key":"ov_key"}',
    });
  });
});
