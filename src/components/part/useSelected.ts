'use client';
import { useSyncExternalStore } from 'react';
import type { ReadableStore } from '../../core/store/createStore.js';

/**
 * One value out of a store. `select` returns a primitive, so that a component renders again only when what it shows has
 * changed, however often the store does.
 */
export function useSelected<T, S extends string | number | boolean | null>(
  store: ReadableStore<T>,
  select: (value: T) => S,
): S {
  const read = (): S => select(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, read, () => select(store.getInitialSnapshot()));
}
