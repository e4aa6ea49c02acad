import type { StandardSchemaV1 } from '@standard-schema/spec';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ChatAnswer } from '../chat/ChatAnswer.js';
import { checkAnswer } from './checkAnswer.js';
import { defaultMode, responseFormat, schemaInWords } from './responseFormat.js';
import { structureOf } from './Structure.js';

const answer = (text: string, more: Partial<ChatAnswer> = {}): ChatAnswer => ({
  id: null,
  model: 'm',
  text,
  finishReason: 'stop',
  isComplete: true,
  usage: null,
  cache: null,
  ...more,
});
const Colour = z.object({ colour: z.enum(['red', 'green']), sure: z.number().transform((n) => n * 100) });

describe('structureOf', () => {
  it('takes the schema that a library converts, as it goes in', () => {
    expect(structureOf(Colour, undefined).jsonSchema).toMatchObject({
      type: 'object',
      properties: { colour: { enum: ['red', 'green'] }, sure: { type: 'number' } },
      required: ['colour', 'sure'],
    });
  });

  it('prefers the one of the caller', () => {
    const jsonSchema = { type: 'object' };
    expect(structureOf(Colour, jsonSchema).jsonSchema).toBe(jsonSchema);
    expect(structureOf(v.string(), jsonSchema).jsonSchema).toBe(jsonSchema);
  });

  it.each([
    ['that cannot', v.object({ a: v.string() }), /"valibot"/],
    ['that can, but not this one', z.object({ at: z.date() }), /"zod"/],
  ])('says so where there is neither: a library %s', (_, schema, message) => {
    const take = () => structureOf(schema, undefined);
    expect(take).toThrow(expect.objectContaining({ code: 'schema-not-convertible' }));
    expect(take).toThrow(message);
  });
});

describe('what the model is told', () => {
  const structure = structureOf(v.string(), { type: 'string' });
  it('is in the request or in words, never both', () => {
    expect(responseFormat(structure, 'json_schema')).toEqual({
      type: 'json_schema',
      json_schema: { name: 'answer', schema: { type: 'string' } },
    });
    expect(schemaInWords(structure, 'json_schema')).toBeUndefined();
    expect(responseFormat(structure, 'json_object')).toEqual({ type: 'json_object' });
    expect(schemaInWords(structure, 'json_object')).toContain('{"type":"string"}');
  });

  it('is in words where a schema makes the model slow', () => {
    expect(defaultMode('Qwen/Qwen3.6-27B-FP8')).toBe('json_schema');
    expect(defaultMode('google/gemma-4-31B-it')).toBe('json_object');
  });
});

describe('checkAnswer', () => {
  const structure = structureOf(Colour, undefined);

  it('gives the checked value, out of whatever stands around it', async () => {
    const text = 'Sure!\n```json\n{"colour":"red","sure":0.5}\n```';
    expect(await checkAnswer(answer(text), structure)).toEqual({
      outcome: 'ok',
      value: { colour: 'red', sure: 50 },
    });
    expect(await checkAnswer(answer('Anything.'), null)).toEqual({ outcome: 'ok', value: 'Anything.' });
  });

  it.each([
    ['{"colour":"blue","sure":1}', 'colour'],
    ['No colour.', 'The answer holds no JSON.'],
    ['', 'The answer is empty.'],
  ])('says what does not fit: %j', async (text, why) => {
    const outcome = await checkAnswer(answer(text), structure);
    expect(outcome.outcome).toBe('invalid');
    expect(JSON.stringify(outcome)).toContain(why);
  });

  it.each([{ finishReason: 'length' }, { isComplete: false, finishReason: null }])(
    'believes nothing that was cut off: %j',
    async (more) => {
      const text = '{"colour":"red","sure":1}';
      expect(await checkAnswer(answer(text, more), structure)).toEqual({ outcome: 'truncated' });
      expect(await checkAnswer(answer('Half a', more), null)).toEqual({ outcome: 'truncated' });
    },
  );

  it('waits for schemas that do, and bears those that throw', async () => {
    const slow: StandardSchemaV1 = {
      '~standard': { version: 1, vendor: 'own', validate: async (value) => ({ value: [value] }) },
    };
    expect(await checkAnswer(answer('1'), structureOf(slow, {}))).toEqual({ outcome: 'ok', value: [1] });
    const broken: StandardSchemaV1 = {
      '~standard': {
        version: 1,
        vendor: 'own',
        validate: () => {
          throw new Error('oh');
        },
      },
    };
    expect(await checkAnswer(answer('1'), structureOf(broken, {}))).toEqual({
      outcome: 'invalid',
      issues: [{ message: 'The schema failed: oh' }],
    });
  });
});
