'use client';
import { useSyncExternalStore } from 'react';
import type { ReadableStore } from '../core/store/createStore.js';

/** Reads a store of the core; its first value on the server and while hydrating, where nothing has happened yet. */
export function useStoreValue<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getInitialSnapshot);
}
