import { describe, expect, test } from 'vitest';
import { boundStore } from '../../src/server/store/boundStore.js';
import { createMemoryStore, type Store } from '../../src/server/index.js';
import { createHeldClock } from '../../src/testing/index.js';

/** A store whose answers wait while it is held; what was asked is done when it goes on, as a client of Redis does it. */
function heldStore() {
  const clock = createHeldClock();
  const inner = createMemoryStore({ clock });
  let goOn = (): void => undefined;
  let gate: Promise<void> = Promise.resolve();
  const waiting = async <T>(ask: () => Promise<T>): Promise<T> => {
    await gate;
    return ask();
  };
  const slow: Store = {
    count: (...args) => waiting(() => inner.count(...args)),
    claim: (...args) => waiting(() => inner.claim(...args)),
    get: (...args) => waiting(() => inner.get(...args)),
    set: (...args) => waiting(() => inner.set(...args)),
    delete: (...args) => waiting(() => inner.delete(...args)),
    enter: (...args) => waiting(() => inner.enter(...args)),
    leave: (...args) => waiting(() => inner.leave(...args)),
  };
  return {
    clock,
    inner,
    store: boundStore(slow, clock),
    hold: () => void (gate = new Promise((resolve) => (goOn = resolve))),
    goOn: async () => {
      goOn();
      await clock.flush();
    },
  };
}

const refused = { code: 'store-unavailable', status: 503, retryAfterMs: 1000 };

describe('a store that answers too late', () => {
  test('has a second, and after that nobody waits until it is heard of again', async () => {
    const { store, clock, hold, goOn } = heldStore();
    hold();
    let answer: unknown;
    store.count('a', 1000).catch((error: unknown) => (answer = error));
    await clock.advance(999);
    expect(answer).toBeUndefined();
    await clock.advance(1);
    expect(answer).toMatchObject(refused);
    // At once: no time passes here.
    await expect(store.set('a', '', 1000)).rejects.toMatchObject(refused);
    await expect(store.count('a', 1000)).rejects.toMatchObject(refused);
    await goOn();
    expect((await store.count('b', 1000)).count).toBe(1);
    expect(clock.pending()).toBe(0);
  });

  test('is looked for again and again, also where one look is lost', async () => {
    const { store, clock, hold, goOn } = heldStore();
    hold();
    for (let looks = 0; looks < 3; looks += 1) {
      const answer = store.count('a', 60_000).catch(() => undefined);
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(1000);
      // oxlint-disable-next-line no-await-in-loop
      await answer;
    }
    await goOn();
    expect((await store.count('c', 1000)).count).toBe(1);
  });

  test('gives back what nobody has got: an intent, and a place', async () => {
    const { store, inner, clock, hold, goOn } = heldStore();
    hold();
    const late = [store.claim('intent', '', 60_000), store.enter('live', 'place', 2, 60_000)];
    const settled = Promise.allSettled(late);
    await clock.advance(1000);
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await goOn();
    expect(await inner.claim('intent', '', 60_000)).toBeNull();
    expect(await inner.enter('live', 'other', 1, 60_000)).toBe(true);
  });

  test('keeps what was true already: an intent of somebody else, and a stream that lives', async () => {
    const { store, inner, clock, hold, goOn } = heldStore();
    await inner.claim('intent', 'made', 60_000);
    hold();
    const late = [store.claim('intent', '', 60_000), store.enter('live', 'stream', Infinity, 60_000)];
    const settled = Promise.allSettled(late);
    await clock.advance(1000);
    await settled;
    await goOn();
    expect((await inner.claim('intent', '', 60_000))?.value).toBe('made');
    expect(await inner.enter('live', 'other', 1, 60_000)).toBe(false);
  });

  test('hears later of the places that were left meanwhile', async () => {
    const { store, inner, clock, hold, goOn } = heldStore();
    await store.enter('live', 'stream', 1, 300_000);
    hold();
    const silenced = store.count('a', 1000).catch(() => undefined);
    await clock.advance(1000);
    await silenced;
    await expect(store.leave('live', 'stream')).rejects.toMatchObject(refused);
    await goOn();
    expect(await inner.enter('live', 'next', 1, 60_000)).toBe(true);
  });
});
