import { createStore, type ReadableStore } from './createStore.js';

/**
 * A store computed from others, attached to them only while somebody looks. The value is computed when a source
 * changes and never in `getSnapshot`, which React calls while rendering and expects to be pure.
 */
export function createDerived<T>(
  sources: readonly Pick<ReadableStore<unknown>, 'subscribe'>[],
  initial: T,
  compute: () => T,
): ReadableStore<T> {
  const store = createStore(initial);
  const refresh = (): void => store.set(compute());
  let watchers = 0;
  let detach: (() => void)[] = [];
  return {
    getSnapshot: store.getSnapshot,
    subscribe(callback) {
      watchers += 1;
      if (watchers === 1) {
        detach = sources.map((source) => source.subscribe(refresh));
        refresh();
      }
      const unsubscribe = store.subscribe(callback);
      let done = false;
      return () => {
        if (done) return;
        done = true;
        unsubscribe();
        watchers -= 1;
        if (watchers === 0) for (const stop of detach) stop();
      };
    },
  };
}
