import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJson } from './extractJson.js';

describe('extractJson', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['  [1, 2]\n', [1, 2]],
    ['"red"', 'red'],
    ['null', null],
    ['```json\n{"a":1}\n```', { a: 1 }],
    ['Here you are:\n```\n{"a":1}\n```\nAnything else?', { a: 1 }],
    ['```json {"a":1}```', { a: 1 }],
    ['The answer is {"a": "}\\"{"} as you see.', { a: '}"{' }],
    ['I looked {twice}, and: {"a":1}', { a: 1 }],
    ['<think>{"a":0}</think>{"a":1}', { a: 1 }],
    ['```js\nlet x = {"a":1};\n```', { a: 1 }],
  ])('%j', (text, value) => {
    expect(extractJson(text)).toEqual(value);
  });

  it.each(['', 'No.', '{', '{"a":1', '{"a": {"b": 1}, "c": ', '```', '```json\n{"a":', ']}', '{"a'])(
    'finds none in %j',
    (text) => {
      expect(extractJson(text)).toBeUndefined();
    },
  );

  it('finds any value between prose without brackets', () => {
    const prose = fc.string().map((text) => text.replaceAll(/["{}[\]`<\\]/g, ''));
    const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(prose, value, prose, (before, json, after) => {
        expect(extractJson(`:${before}${JSON.stringify(json)}${after}`)).toEqual(
          JSON.parse(JSON.stringify(json)),
        );
      }),
    );
  });

  it.each(['{', '[', '{}x', '"', '{"', '\\', '```', '[]]', '{a}'])(
    'is quick with a million of %j',
    (piece) => {
      const begun = performance.now();
      extractJson(`x${piece.repeat(1_000_000 / piece.length)}`);
      expect(performance.now() - begun).toBeLessThan(1500);
    },
  );
});
