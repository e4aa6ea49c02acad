import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { frameFacts } from '../testSupport/frameFacts.js';
import { colourNames, coloursOf } from './colour.js';
import { factNames } from './factTable.js';
import { fillSchema } from './fillSchema.js';

const one = [frameFacts()];
const fillProperty = (name: string, schema: object, facts = one): unknown =>
  fillSchema({ type: 'object', properties: { [name]: schema } }, facts);

test.each([
  ['colour', { type: 'string' }, 'red'],
  ['dominant_color', { type: 'string' }, 'red'],
  ['dominantColour', { enum: ['crimson', 'green'] }, 'crimson'],
  ['color', { type: 'string', enum: ['warm', 'Red', 'blue'] }, 'Red'],
  ['color', { enum: ['open', 'closed'] }, undefined],
  ['colour', { type: 'number' }, undefined],
  ['hex_color', { type: 'string' }, '#fe0000'],
  ['red', { type: 'integer' }, 254],
  ['brightness', { type: 'number' }, 0.2979],
  ['brightness', { type: 'integer', minimum: 0, maximum: 100 }, 30],
  ['brightness', { type: 'integer', minimum: 50 }, undefined],
  ['brightness', { enum: ['dark', 'dim', 'bright'] }, 'dim'],
  ['brightness', { enum: [0, 0.5, 1] }, 0.5],
  ['is_dark', { type: 'boolean' }, false],
  ['blurry', { enum: ['yes', 'no'] }, 'yes'],
  ['moving', { type: 'boolean' }, false],
  ['moving', { const: false }, false],
  ['motion', { enum: ['none', 'high'] }, 'none'],
  ['resolution', { type: 'string' }, '640x360'],
  ['frame_index', { type: 'integer' }, 12],
  ['timestamp_ms', { type: ['null', 'integer'] }, 800],
  ['frame_count', { type: 'integer' }, 1],
  ['colours', { type: 'array', items: { type: 'string' } }, undefined],
  ['colour', { type: 'array', items: { type: 'string' } }, ['red']],
  [
    'frames',
    { type: 'array', items: { type: 'object', properties: { index: { type: 'integer' } } } },
    [{ index: 12 }],
  ],
  ['frames', { type: 'array', minItems: 2, items: { type: 'object', properties: { index: {} } } }, undefined],
  ['anything', { type: 'object', properties: { width: { type: 'integer' } } }, { width: 640 }],
  ['colour', { anyOf: [{ type: 'null' }, { enum: ['blue', 'red'] }] }, 'red'],
  ['colour', { $ref: '#/nowhere' }, undefined],
  ['colour', true, 'red'],
  ['colour', false, undefined],
  ['people', { type: 'integer' }, undefined],
  ['constructor', { type: 'string' }, undefined],
  ['__proto__', { type: 'string' }, undefined],
] as [string, object, unknown][])('%s as %j is %j', (name, schema, expected) => {
  expect(fillProperty(name, schema)).toEqual(expected === undefined ? {} : { [name]: expected });
});

test('a single value speaks of the newest frame, a list of each', () => {
  const facts = [
    frameFacts({ colour: 'red' }),
    frameFacts({ colour: 'blue', red: 0, blue: 255, frame_index: 13 }),
  ];
  const schema = {
    type: 'object',
    properties: {
      colour: { type: 'string' },
      frame_count: { type: 'integer' },
      frames: { type: 'array', items: { $ref: '#/$defs/frame' } },
    },
    $defs: {
      frame: {
        type: 'object',
        properties: { colour: { enum: ['red', 'blue'] }, frame_index: { type: 'integer' } },
      },
    },
  };
  expect(fillSchema(schema, facts)).toEqual({
    colour: 'blue',
    frame_count: 2,
    frames: [
      { colour: 'red', frame_index: 12 },
      { colour: 'blue', frame_index: 13 },
    ],
  });
});

describe('whatever the schema', () => {
  test('one that refers to itself ends', () => {
    const schema = { type: 'object', properties: { width: { type: 'integer' }, next: { $ref: '#' } } };
    expect(JSON.stringify(fillSchema(schema, one)).length).toBeLessThan(1000);
  });

  const name = fc.oneof(fc.constantFrom(...factNames), fc.string({ maxLength: 8 }));
  const leaf = fc.oneof(
    fc.constantFrom({ type: 'string' }, { type: 'integer' }, { type: 'number' }, { type: 'boolean' }),
    fc
      .array(
        fc.oneof(fc.constantFrom(...colourNames), fc.string({ maxLength: 5 }), fc.double({ noNaN: true })),
        { minLength: 1, maxLength: 6 },
      )
      .map((members) => ({ enum: members })),
  );

  test('what is filled fits it, and nothing is filled that has no fact', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.dictionary(name, leaf, { maxKeys: 8, noNullPrototype: true }),
        channel,
        channel,
        channel,
        (properties, red, green, blue) => {
          const filled = fillSchema({ type: 'object', properties }, [frameFacts({ red, green, blue })]);
          const entries = Object.entries(z.record(z.string(), z.unknown()).parse(filled));
          for (const [key, value] of entries) {
            const own = Object.entries(properties).find(([property]) => property === key)?.[1];
            // An independent reader of JSON Schema is the judge.
            expect(z.fromJSONSchema(own ?? false).safeParse(value).success).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a frame of exactly the colour of a member gets a member of that colour, whatever else is on the list', () => {
    const words = fc.uniqueArray(
      fc.oneof(fc.constantFrom(...colourNames), fc.constantFrom('door', 'navy', 'teal', 'grey')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(words, fc.nat(), (members, at) => {
        const colours = members.flatMap(coloursOf);
        fc.pre(colours.length > 0);
        const [red, green, blue] = colours[at % colours.length] ?? [0, 0, 0];
        const filled = fillProperty('colour', { enum: members }, [frameFacts({ red, green, blue })]);
        const { colour } = z.object({ colour: z.enum(members) }).parse(filled);
        expect(coloursOf(colour)).toContainEqual([red, green, blue]);
      }),
    );
  });
});
