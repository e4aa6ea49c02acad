import { describe, expect, it, vi } from 'vitest';
import { ask, bytes, failure, json, question, rig } from '../../../../test/support/vision/chatRig.js';

const whole = {
  id: 'chatcmpl-1',
  model: 'test/model-b',
  choices: [{ index: 0, message: { role: 'assistant', content: 'A cat.' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 210, completion_tokens: 3, total_tokens: 213 },
  overshoot: { cache: { thread_id: 't', cache_hit: true, cached_input_tokens: 128 } },
};

describe('an answer in one piece', () => {
  it('is asked for and read', async () => {
    const { client, requests } = rig(json(whole));
    const answer = await client.complete({
      ...question,
      maxTokens: 50,
      threadId: 't',
      responseFormat: { type: 'json_object' },
      extraBody: { temperature: 0, model: 'never' },
    });
    expect(requests).toEqual([
      expect.objectContaining({
        url: '/api/overshoot/chat/completions',
        body: {
          temperature: 0,
          model: 'test/model',
          messages: question.messages,
          max_completion_tokens: 50,
          response_format: { type: 'json_object' },
          thread_id: 't',
          stream: false,
        },
      }),
    ]);
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(answer).toEqual({
      id: 'chatcmpl-1',
      model: 'test/model-b',
      text: 'A cat.',
      finishReason: 'stop',
      isComplete: true,
      usage: { promptTokens: 210, completionTokens: 3, totalTokens: 213, cachedTokens: 128 },
      cache: { threadId: 't', hit: true, cachedTokens: 128 },
    });
  });

  it('is not lost with what is only told beside it', async () => {
    const answer = await ask(
      json({ choices: [{ message: { content: null } }], usage: 'much', overshoot: 7 }),
    );
    expect(answer).toMatchObject({
      model: 'test/model',
      text: '',
      finishReason: null,
      usage: null,
      cache: null,
    });
  });

  it('reaches those who had asked for pieces', async () => {
    const onDelta = vi.fn<(delta: string, text: string) => void>();
    await ask(json(whole), { onDelta });
    expect(onDelta.mock.calls).toEqual([['A cat.', 'A cat.']]);
  });

  it.each([{ choices: [] }, {}, [], 'text', null])('of another shape is no answer: %j', async (body) => {
    expect(await failure(ask(json(body)))).toMatchObject({ code: 'protocol', stage: 'chat' });
  });

  it('that is too large is cut off, and the connection with it', async () => {
    let cancelled = false;
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(bytes('x'.repeat(100_000)));
      },
      cancel: () => void (cancelled = true),
    });
    expect(await failure(ask(new Response(endless)))).toMatchObject({ code: 'answer-too-large' });
    await Promise.resolve();
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(70);
    const long = { choices: [{ message: { content: 'x'.repeat(51) } }] };
    expect(await failure(ask(json(long), { maxChars: 50 }))).toMatchObject({ code: 'answer-too-large' });
  });
});

describe('a refused question', () => {
  const nested = (code: string) => ({ detail: { error: { message: 'm', type: 't', code, upstream: null } } });
  it.each([
    [400, nested('stream_url_invalid'), 'bad-request'],
    [400, nested('query_param_invalid'), 'bad-request'],
    [400, nested('model_video_unsupported'), 'bad-request'],
    [400, nested('provider_safety_block'), 'safety-blocked'],
    [401, { detail: 'Missing key' }, 'not-signed-in'],
    [402, nested('billing_denied'), 'billing-denied'],
    [403, nested('stream_unauthorized'), 'forbidden'],
    [404, nested('stream_not_found'), 'stream-not-found'],
    [404, nested('segment_empty'), 'segment-empty'],
    [404, { detail: 'Not Found' }, 'not-found'],
    [409, nested('frame_not_yet_produced'), 'frame-not-ready'],
    [422, nested('frame_not_yet_produced'), 'frame-not-ready'],
    [
      409,
      { detail: { error: 'region_error', expected_region: 'eu', requested_region: null } },
      'region-mismatch',
    ],
    [410, nested('frame_evicted'), 'frame-evicted'],
    [
      422,
      { error: 'validation_error', message: 'Bad', details: [{ loc: ['body'], msg: 'x', type: 'y' }] },
      'bad-request',
    ],
    [429, { detail: 'Slow down' }, 'rate-limited'],
    [429, nested('upstream_http_429'), 'rate-limited'],
    [500, { detail: 'Oops' }, 'server-error'],
    [502, nested('upstream_http_500'), 'upstream-failed'],
    [502, undefined, 'upstream-failed'],
    [503, nested('model_unavailable'), 'model-unavailable'],
    [503, { detail: 'Draining' }, 'no-capacity'],
    [504, nested('upstream_timeout'), 'upstream-failed'],
    [404, { error: { message: 'x', code: 'model_not_found' } }, 'model-unavailable'],
  ] as const)('%i %j is %s', async (status, body, code) => {
    expect(await failure(ask(json(body, status)))).toMatchObject({ code, status, stage: 'chat' });
  });

  it('says how long to wait, and no more than a person reads', async () => {
    const error = await failure(ask(json({ detail: 'x'.repeat(9000) }, 429, { 'retry-after': '3' })));
    expect(error.retryAfterMs).toBe(3000);
    expect(error.message.length).toBeLessThan(700);
  });

  it('for the region is asked once more in the right one', async () => {
    const { client, requests } = rig(async (init) => {
      const region = new Headers(init.headers).get('x-overshoot-region');
      const detail = { error: 'region_error', expected_region: 'us-west1', requested_region: region };
      return region === 'us-west1' ? json(whole) : json({ detail }, 409);
    }, true);
    await client.complete(question);
    await client.complete(question);
    expect(requests.map(({ headers }) => headers.get('x-overshoot-region'))).toEqual([
      null,
      'us-west1',
      'us-west1',
    ]);
  });
});

describe('money', () => {
  const list = [
    { id: 'p', model: 'a/b', provider: 'x', input_microcents_per_token: 10, output_microcents_per_token: 40 },
  ];
  it.each([
    [false, '/api/overshoot/billing/pricing'],
    [true, 'http://localhost:4600/billing/pricing'],
  ])('prices are beside the version, behind a handler below it: %s', async (direct, url) => {
    const { client, requests } = rig(json(list), direct);
    expect(await client.listPrices()).toEqual([
      { model: 'a/b', inputMicrocents: 10, outputMicrocents: 40, cachedInputMicrocents: null },
    ]);
    expect(requests[0]?.url).toBe(url);
  });

  it('the balance is exact', async () => {
    const { client, requests } = rig(
      json({ user_id: 'u', balance_microcents: 12_345_678, balance_cents: 12 }),
      true,
    );
    expect(await client.getBalance()).toEqual({ microcents: 12_345_678 });
    expect(requests[0]?.url).toBe('http://localhost:4600/billing/accounts/me/balance');
  });
});
