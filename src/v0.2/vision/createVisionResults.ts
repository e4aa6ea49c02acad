import { callListener } from '../../core/store/callListener.js';
import type { OvershootError } from '../../core/errors/index.js';
import type { WatchResult } from '../../core/vision/watch/WatchResult.js';
import { failureOf, toWatchResult } from './toWatchResult.js';
import type { VisionResult } from './VisionResult.js';

/** The results of a vision, in the order in which they came, and the same as answers and failures. */
export interface VisionResults {
  add(result: VisionResult<unknown>): void;
  onResult(callback: (result: VisionResult<unknown>) => void): () => void;
  onAnswer(callback: (answer: WatchResult<unknown>) => void): () => void;
  latest(): VisionResult<unknown> | null;
  /** The same list until a result came. */
  list(): readonly VisionResult<unknown>[];
  answers(): readonly WatchResult<unknown>[];
  /** Why the newest result is no answer; null where it is one. */
  failure(): OvershootError | null;
  /** Forgets what failed: another stream begins. */
  nextStream(): void;
}

/** @param size how many are kept, read with each result */
export function createVisionResults(size: () => number): VisionResults {
  const listeners = new Set<(result: VisionResult<unknown>) => void>();
  const watchers = new Set<(answer: WatchResult<unknown>) => void>();
  let results: readonly VisionResult<unknown>[] = [];
  let answers: readonly WatchResult<unknown>[] = [];
  let latest: VisionResult<unknown> | null = null;
  let failure: OvershootError | null = null;

  const keep = <R>(list: readonly R[], added: R): readonly R[] => {
    const most = Math.max(0, Math.floor(size()) || 0);
    return most === 0 ? [] : [...list, added].slice(-most);
  };
  const on = <R>(set: Set<(value: R) => void>, callback: (value: R) => void): (() => void) => {
    const own = (value: R): void => callback(value);
    set.add(own);
    return () => void set.delete(own);
  };

  return {
    add(result) {
      const answer = toWatchResult(result);
      latest = result;
      failure = failureOf(result);
      results = keep(results, result);
      if (answer) answers = keep(answers, answer);
      for (const call of [...listeners]) callListener(() => call(result));
      if (answer) for (const call of [...watchers]) callListener(() => call(answer));
    },
    onResult: (callback) => on(listeners, callback),
    onAnswer: (callback) => on(watchers, callback),
    latest: () => latest,
    list: () => results,
    answers: () => answers,
    failure: () => failure,
    nextStream: () => void (failure = null),
  };
}
