import { callListener } from '../../store/callListener.js';
import { createStore, type ReadableStore } from '../../store/createStore.js';
import type { WatchResult } from '../watch/WatchResult.js';

/** When something that a watch sees is believed. */
export interface ConfirmedOptions<T> {
  /** Whether a result shows it. Asked for values only: what did not fit or was cut off says neither yes nor no. */
  when: (value: T, result: WatchResult<T>) => boolean;
  /** Results in a row that show it, until it is believed. Default 2. */
  confirm?: number;
  /** Results in a row that do not, until it is believed no more. Default 3. */
  release?: number;
  /** Milliseconds from one confirmation to the next, at least. Default 0. */
  cooldownMs?: number;
  /** Called at each change, with the result that made it. May be a new function on each render. */
  onChange?: (isConfirmed: boolean, result: WatchResult<T>) => void;
}

/** Whether it is believed. */
export interface Confirmed<T> {
  isConfirmed: boolean;
  /** Local wall clock of the answer that changed it last, Unix milliseconds; null before the first change. */
  since: number | null;
  /** The result that changed it last. */
  result: WatchResult<T> | null;
}

/** Takes results, one after the other, and changes only when enough of them agree. */
export interface Confirmation<T> extends ReadableStore<Confirmed<T>> {
  readonly add: (result: WatchResult<T>) => void;
  readonly configure: (options: ConfirmedOptions<T>) => void;
}

const CONFIRM = 2;
const RELEASE = 3;

/** Makes what `useConfirmed` holds: results go in by `add`, and what is believed comes out. */
export function createConfirmation<T>(first: ConfirmedOptions<T>): Confirmation<T> {
  const store = createStore<Confirmed<T>>({ isConfirmed: false, since: null, result: null });
  let options = first;
  /** Results in a row that speak against what is believed. */
  let against = 0;
  let confirmedAt = -Infinity;

  const change = (isConfirmed: boolean, result: WatchResult<T>): void => {
    against = 0;
    if (isConfirmed) confirmedAt = result.answeredAt;
    store.set({ isConfirmed, since: result.answeredAt, result });
    const { onChange } = options;
    if (onChange) callListener(() => onChange(isConfirmed, result));
  };

  return {
    getSnapshot: store.getSnapshot,
    getInitialSnapshot: store.getInitialSnapshot,
    subscribe: store.subscribe,
    configure: (next) => void (options = next),
    add(result) {
      if (result.outcome !== 'ok') return;
      const { value } = result;
      const { when, confirm = CONFIRM, release = RELEASE, cooldownMs = 0 } = options;
      const { isConfirmed } = store.getSnapshot();
      let isShown: boolean | null = null;
      callListener(() => (isShown = when(value, result)));
      if (isShown === null) return;
      if (isShown === isConfirmed) {
        against = 0;
        return;
      }
      against += 1;
      if (against < (isConfirmed ? release : confirm)) return;
      // Enough agree: it begins with the first result after the pause.
      if (!isConfirmed && result.answeredAt - confirmedAt < cooldownMs) return;
      change(!isConfirmed, result);
    },
  };
}
