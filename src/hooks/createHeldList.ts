import { createStore, type ReadableStore } from '../core/store/createStore.js';

/** What is in use right now, in the order in which its use began. */
export interface HeldList<T> extends ReadableStore<readonly T[]> {
  /** Lists it until all who hold it have let go. Returns how to let go. */
  hold(item: T): () => void;
}

export function createHeldList<T>(): HeldList<T> {
  const holders = new Map<T, number>();
  const store = createStore<readonly T[]>([]);
  return {
    getSnapshot: store.getSnapshot,
    getInitialSnapshot: store.getInitialSnapshot,
    subscribe: store.subscribe,
    hold(item) {
      const before = holders.get(item) ?? 0;
      holders.set(item, before + 1);
      if (before === 0) store.set([...holders.keys()]);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (holders.get(item) ?? 0) - 1;
        if (left > 0) return void holders.set(item, left);
        holders.delete(item);
        store.set([...holders.keys()]);
      };
    },
  };
}
