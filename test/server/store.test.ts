import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/server/index.js';
import { createHeldClock } from '../../src/testing/index.js';
import { startRedis } from './support/startRedis.js';

const memory = () => {
  const clock = createHeldClock();
  return { store: createMemoryStore({ clock }), pass: (ms: number) => clock.advance(ms) };
};
const redis = async () => ({ store: (await startRedis()).store, pass: (ms: number) => sleep(ms) });

describe.each([
  ['in memory', memory],
  ['in Redis', redis],
])('a store %s', (_, make) => {
  test('counts in windows that begin with the first one', async () => {
    const { store, pass } = await make();
    expect((await store.count('a', 200)).count).toBe(1);
    const second = await store.count('a', 200);
    expect(second.count).toBe(2);
    expect(second.endsInMs).toBeGreaterThan(0);
    expect(second.endsInMs).toBeLessThanOrEqual(200);
    expect((await store.count('b', 200)).count).toBe(1);
    await pass(250);
    expect((await store.count('a', 200)).count).toBe(1);
  });

  test('gives a claim to one only, until it has passed', async () => {
    const { store, pass } = await make();
    expect(await store.claim('k', '', 200)).toBeNull();
    const there = await store.claim('k', 'other', 200);
    expect(there?.value).toBe('');
    expect(there?.endsInMs).toBeGreaterThan(0);
    expect(there?.endsInMs).toBeLessThanOrEqual(200);
    expect(await store.get('none')).toBeNull();
    await store.set('k', 'made', 200);
    expect(await store.get('k')).toBe('made');
    expect((await store.claim('k', '', 200))?.value).toBe('made');
    await pass(250);
    expect(await store.get('k')).toBeNull();
    expect(await store.claim('k', 'new', 200)).toBeNull();
    await store.delete('k');
    expect(await store.claim('k', 'again', 200)).toBeNull();
  });

  test('lets so many into a set, each for its time', async () => {
    const { store, pass } = await make();
    expect(await store.enter('s', 'a', 2, 200)).toBe(true);
    expect(await store.enter('s', 'b', 2, 10_000)).toBe(true);
    expect(await store.enter('s', 'c', 2, 10_000)).toBe(false);
    expect(await store.enter('s', 'a', 2, 200)).toBe(true);
    expect(await store.enter('s', 'c', Infinity, 10_000)).toBe(true);
    await store.leave('s', 'c');
    await pass(250);
    expect(await store.enter('s', 'd', 2, 10_000)).toBe(true);
    expect(await store.enter('s', 'e', 2, 10_000)).toBe(false);
  });
});
