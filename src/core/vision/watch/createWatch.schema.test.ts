import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestSession } from '../../../testing/index.js';
import { createWatch } from './createWatch.js';
import type { SelfDescribingWatch } from './WatchOptions.js';
import type { WatchResult } from './WatchResult.js';

const Colour = z.object({ colour: z.enum(['red', 'green']) });
type Colour = z.infer<typeof Colour>;

async function rig(more: Partial<SelfDescribingWatch<typeof Colour>> = {}) {
  const t = await createTestSession('live');
  const options = { prompt: 'Which colour?', enabled: true, schema: Colour, ...more };
  const watch = createWatch({ stream: t.session, client: t.client, platform: t.platform }, options);
  const results: WatchResult<Colour>[] = [];
  watch.onResult((result) => results.push(result));
  watch.start();
  return { t, watch, results };
}

describe('answers of a shape', () => {
  it('are asked for and checked', async () => {
    const { t, results } = await rig();
    t.service.answer(
      '```json\n{"colour":"red"}\n```',
      '{"colour":"blue"}',
      { text: '{"col', finishReason: 'length' },
      'Red.',
    );
    await t.advance(3500);
    expect(t.service.questions[0]?.request.responseFormat).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'answer', schema: { properties: { colour: { enum: ['red', 'green'] } } } },
    });
    expect(results).toMatchObject([
      { outcome: 'ok', value: { colour: 'red' } },
      { outcome: 'invalid', issues: [{ path: ['colour'] }], text: '{"colour":"blue"}' },
      { outcome: 'truncated' },
      { outcome: 'invalid', issues: [{ message: 'The answer holds no JSON.' }] },
    ]);
  });

  it.each([
    ['google/gemma-4-31B-it', undefined, 'json_object'],
    ['google/gemma-4-31B-it', 'json_schema', 'json_schema'],
    ['Qwen/Qwen3.6-27B-FP8', 'json_object', 'json_object'],
  ] as const)('of %s with responseFormat %s are asked for as %s', async (id, responseFormat, type) => {
    const { t } = await rig({
      models: [id],
      ...(responseFormat ? { responseFormat } : {}),
      system: 'You see.',
    });
    t.service.setModels([{ id, status: 'ready', ownedBy: null }]);
    await t.advance(500);
    const { request } = t.service.questions[0] ?? {};
    expect(request?.responseFormat?.type).toBe(type);
    const system = JSON.stringify(request?.messages[0]?.content);
    expect(system.startsWith('"You see.')).toBe(true);
    expect(system.includes('colour')).toBe(type === 'json_object');
  });

  it('are asked for in words where the server refuses schemas, and only then does the loop end', async () => {
    const { t, watch, results } = await rig();
    t.service.answer('{"colour":"green"}');
    t.service.fault('chat', { type: 'fail', code: 'bad-request', status: 400 });
    await t.advance(2500);
    expect(results).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(t.service.questions.map(({ request }) => request.responseFormat?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ]);
    t.service.fault('chat', { type: 'fail', code: 'bad-request', status: 400 });
    await t.advance(1000);
    expect(watch.getSnapshot()).toMatchObject({ state: 'stopped', reason: 'bad-request' });
  });

  it('that never fit are results, too, and the loop goes on', async () => {
    const { t, watch, results } = await rig({ intervalMs: 500 });
    t.service.answer('x'.repeat(90_000));
    await t.advance(5000);
    expect(results).toHaveLength(11);
    expect(watch.getSnapshot()).toMatchObject({ state: 'running', latest: { outcome: 'invalid' } });
  });

  it('cannot be asked for where nobody says the shape', async () => {
    const t = await createTestSession('live');
    const schema = v.object({ a: v.string() });
    const options = { prompt: 'x', enabled: true, schema, jsonSchema: { type: 'object' } };
    const watch = createWatch({ stream: t.session, client: t.client, platform: t.platform }, options);
    // What the types refuse.
    Reflect.deleteProperty(options, 'jsonSchema');
    watch.start();
    await t.advance(3000);
    expect(watch.getSnapshot()).toMatchObject({
      state: 'stopped',
      reason: 'schema-not-convertible',
      error: { code: 'schema-not-convertible' },
    });
    expect(t.service.questions).toEqual([]);
    watch.configure({ ...options, jsonSchema: { type: 'object' } });
    await t.advance(3000);
    expect(watch.getSnapshot().state).toBe('running');
  });
});

describe('a repair', () => {
  const twice = { repair: true, maxTokens: 50, intervalMs: 2000 };

  it('asks once more, without the picture, and counts into the result', async () => {
    const { t, results } = await rig(twice);
    t.service.answer({ text: 'It is red.', delayMs: 300 }, { text: '{"colour":"red"}', delayMs: 200 });
    await t.advance(1900);
    expect(t.service.questions).toHaveLength(2);
    const [first, second] = t.service.questions;
    expect(second?.streamId).toBeNull();
    expect(second?.prompt).toContain('It is red.');
    expect(second?.prompt).toContain('The answer holds no JSON.');
    expect(second?.request.maxTokens).toBe(50);
    const pictureless = JSON.stringify(second?.request.messages);
    expect(pictureless).not.toContain('ovs://');
    expect(first?.streamId).toBe('stream-1');
    expect(results).toMatchObject([
      {
        outcome: 'ok',
        value: { colour: 'red' },
        text: '{"colour":"red"}',
        asked: 'Which colour?',
        latencyMs: 500,
      },
    ]);
    expect(results[0]?.usage?.promptTokens).toBeGreaterThan(200);
  });

  it.each([
    ['does not fit either', undefined],
    ['fails', 'server-error'],
  ] as const)('that %s leaves the result as it was, and is not repeated', async (_, code) => {
    const { t, results } = await rig(twice);
    t.service.answer('It is red.');
    t.service.fault('chat', { type: 'delay', ms: 0 });
    if (code) t.service.fault('chat', { type: 'fail', code });
    await t.advance(1900);
    expect(t.service.questions).toHaveLength(2);
    expect(results).toMatchObject([{ outcome: 'invalid', text: 'It is red.' }]);
  });

  it.each([
    [{ ...twice, repair: false }, 1],
    [{ ...twice, budget: { requests: 1 } }, 1],
  ])('is asked for and paid for: %j', async (options, questions) => {
    const { t } = await rig(options);
    t.service.answer('It is red.');
    await t.advance(1900);
    expect(t.service.questions).toHaveLength(questions);
  });
});
