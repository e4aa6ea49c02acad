import OpenAI, { AuthenticationError, NotFoundError, RateLimitError, UnprocessableEntityError } from 'openai';
import { expect, test } from 'vitest';
import { imagePart, textPart } from '../testSupport/parts.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import type { EmulatorOptions } from '../options/EmulatorOptions.js';

const MODEL = 'emulator/frame-facts';

/** The unmodified client of OpenAI against an emulator that shows one red frame. */
async function setUp(options: EmulatorOptions = {}) {
  const emulator = await startTestEmulator(options);
  const baseURL = `http://127.0.0.1:${emulator.emulator.port}/v1beta`;
  const client = new OpenAI({ baseURL, apiKey: 'ovs_test', maxRetries: 0 });
  const id = await emulator.createStream();
  await emulator.show(id, ['#ff0000']);
  const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
    {
      role: 'user',
      content: [
        { type: 'text', text: textPart('What colour?').text },
        { type: 'image_url', image_url: imagePart(id).image_url },
      ],
    },
  ];
  return { ...emulator, client, messages };
}

async function failureOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => 'answered',
    (error: unknown) => error,
  );
}

test('models, one by one', async () => {
  const { client } = await setUp();
  const models: string[] = [];
  for await (const model of client.models.list()) {
    models.push(model.id);
  }
  expect(models).toEqual([MODEL]);
});

test('a question', async () => {
  const { client, messages } = await setUp();
  const { data, response } = await client.chat.completions.create({ model: MODEL, messages }).withResponse();
  expect(data.choices[0]?.message.content).toContain('mean colour red');
  expect(data.choices[0]?.finish_reason).toBe('stop');
  expect(data.usage?.total_tokens).toBe(
    (data.usage?.prompt_tokens ?? 0) + (data.usage?.completion_tokens ?? 0),
  );
  expect(response.headers.get('x-ratelimit-limit')).toBe('100');
});

test('a streamed one, by hand and by the helper that puts it together', async () => {
  const { client, messages } = await setUp();
  const whole = await client.chat.completions.create({ model: MODEL, messages });
  const stream = await client.chat.completions.create({
    model: MODEL,
    messages,
    stream: true,
    stream_options: { include_usage: true },
  });
  let content = '';
  let usage: unknown = null;
  for await (const chunk of stream) {
    content += chunk.choices[0]?.delta.content ?? '';
    usage = chunk.usage ?? usage;
  }
  expect(content).toBe(whole.choices[0]?.message.content);
  expect(usage).toEqual(whole.usage);

  const helped = await client.chat.completions.stream({ model: MODEL, messages }).finalContent();
  expect(helped).toBe(content);
});

test('a JSON schema, parsed by the client', async () => {
  const { client, messages } = await setUp();
  const schema = {
    type: 'object',
    properties: { colour: { type: 'string', enum: ['red', 'green'] }, frame_index: { type: 'integer' } },
    required: ['colour', 'frame_index'],
    additionalProperties: false,
  };
  const completion = await client.chat.completions.parse({
    model: MODEL,
    messages,
    response_format: { type: 'json_schema', json_schema: { name: 'seen', schema, strict: true } },
  });
  expect(completion.choices[0]?.message.parsed).toEqual({ colour: 'red', frame_index: 0 });
});

test('errors arrive as the classes of their status', async () => {
  const { client, messages, control, emulator } = await setUp({
    requestsPerSecond: 3,
    apiKey: 'ovs_test',
  });
  const stranger = new OpenAI({ baseURL: `${emulator.url}/v1beta`, apiKey: 'other', maxRetries: 0 });
  expect(await failureOf(stranger.chat.completions.create({ model: MODEL, messages }))).toBeInstanceOf(
    AuthenticationError,
  );
  expect(await failureOf(client.chat.completions.create({ model: 'gpt', messages }))).toBeInstanceOf(
    NotFoundError,
  );
  expect(await failureOf(client.chat.completions.create({ model: MODEL, messages: [] }))).toBeInstanceOf(
    UnprocessableEntityError,
  );
  await control('POST', '/balance', { microcents: 0 });
  const spent = await failureOf(client.chat.completions.create({ model: MODEL, messages, stream: true }));
  expect(spent).toMatchObject({ status: 402 });
  const limited = await failureOf(client.chat.completions.create({ model: MODEL, messages }));
  expect(limited).toBeInstanceOf(RateLimitError);
});

test('its own retries get over a rate limit', async () => {
  const { client, messages, control, events } = await setUp();
  await control('POST', '/faults', {
    route: 'chat',
    status: 429,
    headers: { 'retry-after-ms': '1' },
    count: 1,
  });
  const completion = await client.chat.completions.create({ model: MODEL, messages }, { maxRetries: 1 });
  expect(completion.choices[0]?.message.content).toContain('red');
  expect((await events()).filter(({ type, route }) => type === 'request' && route === 'chat')).toHaveLength(
    2,
  );
});
