import type { Clock } from '../../platform/clock/Clock.js';

/** Resolves after that time, or as soon as the signal is given, and leaves no timer behind. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    const abort = (): void => {
      cancel();
      resolve();
    };
    signal.addEventListener('abort', abort, { once: true });
  });
}
