'use client';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { createPartContext } from '../part/createPartContext.js';

/** A watch of anything: parts show values, and do not know their type. */
export type ShownWatch = WatchSnapshot<unknown>;

export const { Provider: WatchResultsProvider, usePart: useWatchPart } = createPartContext<ShownWatch>(
  'WatchResults',
  'watch',
);
