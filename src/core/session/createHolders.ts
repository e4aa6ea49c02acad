import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/**
 * Counts who holds a session. The grace between the last one going and `onEmpty` absorbs what is no farewell at all:
 * StrictMode's second mount, Suspense, a remount under another parent.
 */
export function createHolders(clock: Clock, onEmpty: () => void, graceMs: () => number): () => () => void {
  let holders = 0;
  let cancel: Cancel = () => undefined;
  return () => {
    let held = true;
    holders += 1;
    cancel();
    return () => {
      if (!held) return;
      held = false;
      holders -= 1;
      if (holders === 0) cancel = clock.after(graceMs(), onEmpty);
    };
  };
}
