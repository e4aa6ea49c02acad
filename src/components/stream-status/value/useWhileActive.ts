'use client';
import type { ReadableStore } from '../../../core/store/createStore.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { isActive } from '../../part/isActive.js';
import { useSelected } from '../../part/useSelected.js';

const nothing: ReadableStore<number | null> = {
  getSnapshot: () => null,
  getInitialSnapshot: () => null,
  subscribe: () => () => undefined,
};

/** A ticking number, watched only while there is a stream, so that nothing ticks without one. */
export function useWhileActive(
  { phase }: OvershootStream,
  ticking: ReadableStore<number | null>,
): number | null {
  return useSelected(isActive(phase) ? ticking : nothing, (value) => value);
}
