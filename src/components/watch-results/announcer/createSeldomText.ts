import { createStore, type ReadableStore } from '../../../core/store/createStore.js';
import { createThrottle } from '../../../core/time/createThrottle.js';
import type { Clock } from '../../../platform/clock/Clock.js';

/** A text that follows another one at its own pace; null before the first. */
export interface SeldomText extends ReadableStore<string | null> {
  /** What it is to say as soon as it may. */
  readonly follow: (text: string) => void;
  /** Stays what it is. */
  readonly rest: () => void;
}

/** Changes once in `everyMs` at most, to the newest text there is then; what comes and goes in between is no change. */
export function createSeldomText(clock: Clock, everyMs: number): SeldomText {
  const store = createStore<string | null>(null);
  let newest: string | null = null;
  const throttle = createThrottle(clock, everyMs, () => store.set(newest));
  return {
    ...store,
    follow(text) {
      newest = text;
      if (text === store.getSnapshot()) throttle.cancel();
      else throttle.request();
    },
    rest: () => throttle.cancel(),
  };
}
