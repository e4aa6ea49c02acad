import { expect, it } from 'vitest';
import { createHeldClock } from '../../testing/index.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import { createOpenIntents } from './createOpenIntents.js';

const intent = (subject: string, state: ReturnType<StreamloopIntent<never>['state']> = 'unknown') => ({
  subject,
  state: () => state,
  send: () => Promise.reject(new Error('Not sent here.')),
});

it('the same is the one that is open for it, as long as nobody knows what came of it', () => {
  const intents = createOpenIntents<never>(createHeldClock());
  const [first, other, settled] = [intent('a'), intent('b'), intent('c', 'settled')];
  for (const one of [first, other, settled]) expect(intents.reuse(one)).toBe(one);
  expect(intents.reuse(intent('a'))).toBe(first);
  expect(intents.reuse(intent('b'))).toBe(other);
  const next = intent('c');
  expect(intents.reuse(next)).toBe(next);
});

it('for ten minutes after it was sent last', async () => {
  const clock = createHeldClock();
  const intents = createOpenIntents<never>(clock);
  const first = intents.reuse(intent('a'));
  for (let i = 0; i < 2; i += 1) {
    await clock.advance(599_999);
    expect(intents.reuse(intent('a'))).toBe(first);
  }
  await clock.advance(600_000);
  expect(intents.reuse(intent('a'))).not.toBe(first);
});

it('also where the machine has slept meanwhile, or its clock was set back', async () => {
  const clock = createHeldClock();
  const intents = createOpenIntents<never>(clock);
  const first = intents.reuse(intent('a'));
  clock.jumpWall(3_600_000);
  const second = intents.reuse(intent('a'));
  expect(second).not.toBe(first);
  clock.jumpWall(-3_600_000);
  await clock.advance(600_000);
  expect(intents.reuse(intent('a'))).not.toBe(second);
});

it('what is on its way is shared, however long it has been', async () => {
  const clock = createHeldClock();
  const intents = createOpenIntents<never>(clock);
  const first = intents.reuse(intent('a', 'sending'));
  await clock.advance(600_000);
  expect(intents.reuse(intent('a'))).toBe(first);
});

it('where only the latest is kept, another one ends those before', () => {
  const intents = createOpenIntents<never>(createHeldClock(), 'latest');
  const first = intents.reuse(intent('a'));
  expect(intents.reuse(intent('a'))).toBe(first);
  intents.reuse(intent('b', 'settled'));
  expect(intents.reuse(intent('a'))).not.toBe(first);
});
