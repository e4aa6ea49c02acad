import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { ReadableStore } from '../store/createStore.js';

/** Ticks once a second, on the second, for all who show something that ticks; rests while hidden or unwatched. */
export function createTicker(clock: Clock, page: Page): Pick<ReadableStore<number>, 'subscribe'> {
  const callbacks = new Set<() => void>();
  let timer: Cancel = () => undefined;
  let unlisten: Cancel = () => undefined;

  const schedule = (): void => {
    timer();
    if (callbacks.size > 0 && !page.isHidden()) timer = clock.after(1000 - (clock.now() % 1000), tick);
  };
  const tick = (): void => {
    for (const callback of [...callbacks]) callback();
    schedule();
  };

  return {
    subscribe(callback) {
      const call = (): void => callback();
      callbacks.add(call);
      if (callbacks.size === 1) {
        unlisten = page.onVisibilityChange(tick);
        schedule();
      }
      return () => {
        if (!callbacks.delete(call) || callbacks.size > 0) return;
        timer();
        unlisten();
      };
    },
  };
}
