import { expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { type RealtimeVisionState, useRealtimeVision } from './useRealtimeVision.js';

const common = { prompt: 'What?', model: 'm' };

test('values are what the schema makes of an answer', () => {
  const schema = v.object({ cups: v.number() });
  const vision = useRealtimeVision({
    ...common,
    schema,
    outputSchema: {},
    onResult: (result) => void (result.outcome === 'ok' && result.value.cups.toFixed()),
  });
  expectTypeOf(vision).toEqualTypeOf<RealtimeVisionState<{ cups: number }>>();
});

test('they are texts without one, and unknown with a JSON Schema alone', () => {
  expectTypeOf(useRealtimeVision(common)).toEqualTypeOf<RealtimeVisionState<string>>();
  expectTypeOf(useRealtimeVision({ ...common, outputSchema: {} })).toEqualTypeOf<
    RealtimeVisionState<unknown>
  >();
});

test('a failed result has its error and no value', () => {
  type Result = NonNullable<RealtimeVisionState<string>['latest']>;
  expectTypeOf<Extract<Result, { outcome: 'failed' }>['error']>().toEqualTypeOf<string>();
  expectTypeOf<Extract<Result, { outcome: 'failed' }>>().not.toHaveProperty('value');
});
