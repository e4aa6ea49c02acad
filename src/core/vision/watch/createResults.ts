import { callListener } from '../../store/callListener.js';
import type { WatchResult } from './WatchResult.js';

/** The results of a watch, in the order of their questions. */
export interface Results {
  /** False where a newer one is there already: then nobody ever sees it. */
  add(result: WatchResult<unknown>, order: number): boolean;
  subscribe(callback: (result: WatchResult<unknown>) => void): () => void;
  latest(): WatchResult<unknown> | null;
  /** The same list until a result came. */
  history(size: number): readonly WatchResult<unknown>[];
  /** Another stream begins: its frames count from the start. */
  nextStream(): void;
}

export function createResults(): Results {
  const callbacks = new Set<(result: WatchResult<unknown>) => void>();
  let newest = -1;
  let newestFrame = -1;
  let kept: WatchResult<unknown>[] = [];
  let shown: readonly WatchResult<unknown>[] = [];
  let most = 0;

  return {
    add(result, order) {
      const { frame } = result;
      // Where frames are exact, they decide: two questions may have been pinned in the other order.
      const pinned = frame?.basis === 'exact' ? frame.index : null;
      if (order < newest || (pinned !== null && pinned < newestFrame)) return false;
      newest = order;
      newestFrame = pinned ?? newestFrame;
      kept.push(result);
      // Now and then, so that a long watch copies little.
      if (kept.length > 2 * most + 1) kept = kept.slice(-most - 1);
      for (const call of [...callbacks]) callListener(() => call(result));
      return true;
    },
    subscribe(callback) {
      const call = (result: WatchResult<unknown>): void => callback(result);
      callbacks.add(call);
      return () => void callbacks.delete(call);
    },
    latest: () => kept.at(-1) ?? null,
    history(size) {
      most = Math.max(0, Math.floor(size) || 0);
      const next = most === 0 ? [] : kept.slice(-most);
      const isSame = next.length === shown.length && next.at(-1) === shown.at(-1);
      if (!isSame) shown = next;
      return shown;
    },
    nextStream: () => void (newestFrame = -1),
  };
}
