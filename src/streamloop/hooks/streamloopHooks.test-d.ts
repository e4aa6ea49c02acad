import { expectTypeOf, test } from 'vitest';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import type { ControlOutcome } from '../streams/ControlOutcome.js';
import { useCreateStreamloopStream } from './useCreateStreamloopStream.js';
import { useStreamloopControls } from './useStreamloopControls.js';
import { useStreamloopStream } from './useStreamloopStream.js';

test('a state is one that is documented or any other word', () => {
  const { state, phase } = useStreamloopStream('stream_1');
  expectTypeOf(state).toExtend<string | null>();
  expectTypeOf<'warming-up'>().toExtend<typeof state>();
  expectTypeOf<'active'>().toExtend<typeof state>();
  expectTypeOf<'warming-up'>().not.toExtend<typeof phase>();
});

test('an outcome has its error where there is one', () => {
  expectTypeOf<Extract<ControlOutcome, { error: unknown }>['error']>().toEqualTypeOf<StreamloopError>();
  type Without = Exclude<ControlOutcome, { error: unknown }>;
  expectTypeOf<Without['type']>().toEqualTypeOf<'accepted' | 'no-op' | 'busy'>();
});

test('nobody can hand in a key: each click has one of its own', () => {
  const { start, again } = useStreamloopControls('stream_1');
  expectTypeOf(start).parameters.toEqualTypeOf<[]>();
  expectTypeOf(again).parameters.toEqualTypeOf<[]>();
  const { create } = useCreateStreamloopStream();
  expectTypeOf(create).parameter(0).not.toHaveProperty('idempotencyKey');
  expectTypeOf(create).parameter(1).toBeUndefined();
  expectTypeOf(create).returns.resolves.toEqualTypeOf<StreamloopStream | null>();
});

test('what is secret or internal needs the way out', () => {
  const { create } = useCreateStreamloopStream();
  expectTypeOf(create).parameter(0).not.toHaveProperty('streamKey');
  expectTypeOf(create).parameter(0).not.toHaveProperty('agentModeEnabled');
  expectTypeOf(create).parameter(0).toHaveProperty('extra');
});
