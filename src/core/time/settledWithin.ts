import type { Clock } from '../../platform/clock/Clock.js';

/** Resolves when the promise settles or the time is up, and leaves no timer behind. */
export async function settledWithin(clock: Clock, ms: number, promise: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const cancel = clock.after(ms, resolve);
    const done = (): void => {
      cancel();
      resolve();
    };
    promise.then(done, done);
  });
}
