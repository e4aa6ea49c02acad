import { createStore, type ReadableStore } from './createStore.js';

/**
 * A store that follows something else only while somebody looks: `attach` is called for the first watcher, what it
 * returns for the last one.
 */
export function createWatchedStore<T>(
  initial: T,
  attach: (set: (value: T) => void) => () => void,
): ReadableStore<T> {
  const store = createStore(initial);
  let watchers = 0;
  let detach: () => void = () => undefined;
  return {
    getSnapshot: store.getSnapshot,
    getInitialSnapshot: store.getInitialSnapshot,
    subscribe(callback) {
      watchers += 1;
      if (watchers === 1) detach = attach(store.set);
      const unsubscribe = store.subscribe(callback);
      let done = false;
      return () => {
        if (done) return;
        done = true;
        unsubscribe();
        watchers -= 1;
        if (watchers === 0) detach();
      };
    },
  };
}
