import type { Clock } from '../../platform/clock/Clock.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import { createRepeatWindow } from './createRepeatWindow.js';

/**
 * Intents of one kind that nobody knows the outcome of, by what they want: the same once more is the same intent, also in
 * another component, so that it is done once. For ten minutes after it was sent last; then the same is a new wish.
 */
export interface OpenIntents<T> {
  /** The one that is open for the same, or the fresh one. To be sent at once. */
  reuse(fresh: StreamloopIntent<T>): StreamloopIntent<T>;
  /** After something else has changed the same: each of them, once more, is a new wish. */
  forget(): void;
}

/**
 * `keeps`: whether one stays open when another is sent. `latest` is for what replaces each other, such as changes of one
 * stream: after A and B, A once more with its old key would be answered as done, and B would stay.
 */
export function createOpenIntents<T>(clock: Clock, keeps: 'all' | 'latest' = 'all'): OpenIntents<T> {
  let known: readonly Known<T>[] = [];
  return {
    reuse(fresh) {
      const open = known.filter(isOpen);
      const before = open.find(({ intent }) => intent.subject === fresh.subject);
      const intent = before?.intent ?? fresh;
      const others = keeps === 'all' ? open.filter((one) => one !== before) : [];
      known = [...others, { intent, mayRepeat: createRepeatWindow(clock) }];
      return intent;
    },
    forget() {
      known = [];
    },
  };
}

interface Known<T> {
  intent: StreamloopIntent<T>;
  mayRepeat: () => boolean;
}

const isOpen = ({ intent, mayRepeat }: Known<unknown>): boolean => {
  const state = intent.state();
  return state === 'sending' || (state === 'unknown' && mayRepeat());
};
