import { callListener } from './callListener.js';

/** The read side of a store, in the shape that `useSyncExternalStore` wants. */
export interface ReadableStore<T> {
  /** The same object until something changed. */
  getSnapshot: () => T;
  /** What it was at the very first: what a server renders, and what a page must hydrate with, however late. */
  getInitialSnapshot: () => T;
  /** Calls back after each change. Returns how to stop. */
  subscribe: (callback: () => void) => () => void;
}

export interface Store<T> extends ReadableStore<T> {
  /** Ignored where the value is the one there is. */
  set: (value: T) => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const callbacks = new Set<() => void>();
  return {
    getSnapshot: () => value,
    getInitialSnapshot: () => initial,
    subscribe(callback) {
      // A wrapper, so that one function subscribed twice counts twice.
      const call = (): void => callback();
      callbacks.add(call);
      return () => callbacks.delete(call);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const call of [...callbacks]) callListener(call);
    },
  };
}
