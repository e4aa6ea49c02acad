import type { ReadableStore } from './createStore.js';
import { createWatchedStore } from './createWatchedStore.js';

/**
 * A store computed from others. The value is computed when a source changes and never in `getSnapshot`, which React calls
 * while rendering and expects to be pure.
 */
export function createDerived<T>(
  sources: readonly Pick<ReadableStore<unknown>, 'subscribe'>[],
  initial: T,
  compute: () => T,
): ReadableStore<T> {
  return createWatchedStore(initial, (set) => {
    const refresh = (): void => set(compute());
    const stops = sources.map((source) => source.subscribe(refresh));
    refresh();
    return () => {
      for (const stop of stops) stop();
      // What was true when somebody looked last is not what the next one should see first.
      set(initial);
    };
  });
}
