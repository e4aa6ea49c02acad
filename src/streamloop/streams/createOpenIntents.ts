import type { StreamloopIntent } from '../client/StreamloopIntent.js';

/**
 * Intents of one kind that nobody knows the outcome of, by what they want: the same once more is the same intent, also in
 * another component, so that it is done once.
 */
export interface OpenIntents<T> {
  /** The one that is open for the same, or the fresh one. */
  reuse(fresh: StreamloopIntent<T>): StreamloopIntent<T>;
}

export function createOpenIntents<T>(): OpenIntents<T> {
  let open: readonly StreamloopIntent<T>[] = [];
  return {
    reuse(fresh) {
      open = open.filter((intent) => isOpen(intent.state()));
      const before = open.find(({ subject }) => subject === fresh.subject);
      if (before) return before;
      open = [...open, fresh];
      return fresh;
    },
  };
}

const isOpen = (state: ReturnType<StreamloopIntent<unknown>['state']>): boolean =>
  state === 'sending' || state === 'unknown';
