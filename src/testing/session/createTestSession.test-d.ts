import { describe, expectTypeOf, it } from 'vitest';
import type { OvershootClient, Platform, StreamSession } from '../../core/index.js';
import { createTestSession, type TestScenario, type TestSession } from '../index.js';

describe('createTestSession', () => {
  it('takes a name that it knows', () => {
    expectTypeOf(createTestSession).returns.resolves.toEqualTypeOf<TestSession>();
    expectTypeOf<'live'>().toExtend<TestScenario>();
    // @ts-expect-error there is no such scenario
    expectTypeOf<'lively'>().toExtend<TestScenario>();
  });

  it('gives what a provider takes', () => {
    expectTypeOf<TestSession['client']>().toEqualTypeOf<OvershootClient>();
    expectTypeOf<TestSession['platform']>().toExtend<Partial<Platform>>();
    expectTypeOf<TestSession['session']>().toEqualTypeOf<StreamSession>();
  });
});
