'use client';
import { useEffect } from 'react';
import type { ReadableStore } from '../../core/store/createStore.js';

/** Keeps the rates being measured while another view is shown. Renders nothing, and for nothing. */
export function RateRecorder({ store }: { store: Pick<ReadableStore<unknown>, 'subscribe'> }): null {
  useEffect(() => store.subscribe(() => undefined), [store]);
  return null;
}
