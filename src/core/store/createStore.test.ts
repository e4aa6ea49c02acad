import { describe, expect, it, vi } from 'vitest';
import { createDerived } from './createDerived.js';
import { createStore } from './createStore.js';

describe('createStore', () => {
  it('tells of changes only, and gives the same object until then', () => {
    const first = { n: 1 };
    const store = createStore(first);
    const told = vi.fn<() => void>();
    store.subscribe(told);
    store.set(first);
    expect(told).not.toHaveBeenCalled();
    expect(store.getSnapshot()).toBe(first);
    store.set({ n: 1 });
    expect(told).toHaveBeenCalledOnce();
  });

  it('counts one function subscribed twice as two', () => {
    const store = createStore(0);
    const told = vi.fn<() => void>();
    const stop = store.subscribe(told);
    store.subscribe(told);
    store.set(1);
    stop();
    stop();
    store.set(2);
    expect(told).toHaveBeenCalledTimes(3);
  });

  it('bears subscribers that come and go while it tells', () => {
    const store = createStore(0);
    const late = vi.fn<() => void>();
    const stop = store.subscribe(() => {
      stop();
      store.subscribe(late);
    });
    store.set(1);
    expect(late).not.toHaveBeenCalled();
    store.set(2);
    expect(late).toHaveBeenCalledOnce();
  });
});

describe('createDerived', () => {
  it('computes when a source changes or somebody starts to look, never in getSnapshot', () => {
    const source = createStore(1);
    const compute = vi.fn<() => number>(() => source.getSnapshot() * 2);
    const derived = createDerived([source], 0, compute);
    expect(derived.getSnapshot()).toBe(0);
    expect(compute).not.toHaveBeenCalled();
    const stop = derived.subscribe(() => undefined);
    expect(derived.getSnapshot()).toBe(2);
    source.set(5);
    expect(derived.getSnapshot()).toBe(10);
    expect(compute).toHaveBeenCalledTimes(2);
    stop();
    source.set(7);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('attaches to its sources once, and leaves with the last who looks', () => {
    let attached = 0;
    const source = { subscribe: () => (attached++, () => void attached--) };
    const derived = createDerived([source], 0, () => 0);
    const stops = [derived.subscribe(() => undefined), derived.subscribe(() => undefined)];
    expect(attached).toBe(1);
    stops[0]?.();
    stops[0]?.();
    expect(attached).toBe(1);
    stops[1]?.();
    expect(attached).toBe(0);
  });

  it('tells only when the computed value changed', () => {
    const source = createStore(1);
    const derived = createDerived([source], 0, () => Math.floor(source.getSnapshot() / 10));
    const told = vi.fn<() => void>();
    derived.subscribe(told);
    source.set(2);
    expect(told).not.toHaveBeenCalled();
    source.set(10);
    expect(told).toHaveBeenCalledOnce();
  });
});
