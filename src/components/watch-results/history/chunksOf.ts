import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import type { KeyedResult } from './HistoryChunk.js';

const CHUNK = 50;

/** Some results that follow each other. */
export interface Chunk {
  id: number;
  /** Newest first. */
  items: readonly KeyedResult[];
}

/**
 * A history, oldest first, in chunks, newest first. Which chunk a result is in depends on its key and not on its place, so
 * that it stays there while the history slides. `keyOf` counts up with time.
 */
export function chunksOf(
  history: readonly WatchResult<unknown>[],
  keyOf: (result: object) => number,
): readonly Chunk[] {
  const chunks: { id: number; items: KeyedResult[] }[] = [];
  for (const result of history) {
    const key = keyOf(result);
    const id = Math.floor(key / CHUNK);
    const last = chunks.at(-1);
    if (last?.id === id) last.items.push({ key, result });
    else chunks.push({ id, items: [{ key, result }] });
  }
  return chunks.toReversed().map(({ id, items }) => ({ id, items: items.toReversed() }));
}
