import * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import {
  createWatch,
  type OvershootStream,
  useWatch,
  type Watch,
  type WatchOptions,
  type WatchResult,
} from '../index.js';

declare const stream: OvershootStream;
const common = { prompt: 'x', enabled: true } as const;
const Colour = z.object({ colour: z.enum(['red', 'green']), at: z.number().transform(String) });
interface Seen {
  colour: 'red' | 'green';
  at: string;
}
const Valibot = v.object({ n: v.number() });

// Never run: what matters is what compiles.
const text = () => useWatch(stream, common);
const byId = () => useWatch('stream-1', { ...common, intervalMs: 1000, budget: { requests: 5 } });
const zod = () => useWatch(stream, { ...common, schema: Colour });
const valibot = () => useWatch(stream, { ...common, schema: Valibot, jsonSchema: { type: 'object' } });

describe('useWatch', () => {
  it('gives text without a schema, and values with one', () => {
    expectTypeOf(text).returns.toEqualTypeOf<Watch<string>>();
    expectTypeOf(byId).returns.toEqualTypeOf<Watch<string>>();
    expectTypeOf(zod).returns.toEqualTypeOf<Watch<Seen>>();
    expectTypeOf(valibot).returns.toEqualTypeOf<Watch<{ n: number }>>();
  });

  it('keeps the type of options in a variable', () => {
    const options = { ...common, schema: Colour };
    const watch = () => useWatch(stream, options);
    expectTypeOf(watch).returns.toEqualTypeOf<Watch<Seen>>();
  });

  it('wants to be told whether it may ask', () => {
    expectTypeOf<WatchOptions<string>['enabled']>().toEqualTypeOf<boolean>();
    // @ts-expect-error enabled is missing
    void (() => useWatch(stream, { prompt: 'x' }));
  });

  it('needs the shape in JSON where the schema cannot say it', () => {
    // @ts-expect-error valibot converts nothing by itself
    void (() => useWatch(stream, { ...common, schema: Valibot }));
    expectTypeOf(useWatch).toBeCallableWith(stream, { ...common, schema: Colour, jsonSchema: {} });
  });

  it('types what it calls back with', () => {
    void (() =>
      useWatch(stream, {
        ...common,
        schema: Colour,
        onResult(result) {
          expectTypeOf(result).toEqualTypeOf<WatchResult<Seen>>();
        },
      }));
    const options: WatchOptions<string> = { ...common, onResult: ({ text }) => void text.length };
    expectTypeOf(useWatch).toBeCallableWith(stream, options);
  });

  it('tells values and issues only where they are', () => {
    const read = (result: WatchResult<Seen>): string => {
      switch (result.outcome) {
        case 'ok':
          return result.value.colour;
        case 'invalid':
          return result.issues.map(({ message }) => message).join();
        case 'truncated':
          expectTypeOf(result).not.toHaveProperty('value');
          return '';
      }
    };
    expectTypeOf(read).returns.toEqualTypeOf<string>();
  });
});

describe('createWatch', () => {
  it('has the same types', () => {
    type Parts = Parameters<typeof createWatch>[0];
    const make = (parts: Parts) => createWatch(parts, { ...common, schema: Colour }).getSnapshot().latest;
    expectTypeOf(make).returns.toEqualTypeOf<WatchResult<Seen> | null>();
  });
});
