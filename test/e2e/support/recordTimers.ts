import type { Evaluates } from './instrument.js';

declare global {
  interface Window {
    /** Timers of the kit and of LiveKit that have not run yet: where each was set. */
    timers?: Map<number, string>;
  }
}

/**
 * Notes who has set which timer. React, the cache, Vite and the fixture itself set some as well; the line that calls
 * tells them apart. It runs in the page: nothing of this file is there.
 */
export function recordTimers(): void {
  const timers = new Map<number, string>();
  window.timers = timers;
  const theirs = /\/(kit|openPublisher|livekit-client)\.js/;
  /** The line that has called `setTimeout`: third, after the message and the replacement. */
  const caller = (): string => new Error().stack?.split('\n')[3]?.trim() ?? '';
  const set = window.setTimeout.bind(window);
  const repeat = window.setInterval.bind(window);

  const setTimeoutNoted = (handler: TimerHandler, ms?: number, ...args: unknown[]): number => {
    const by = caller();
    if (typeof handler !== 'function' || !theirs.test(by)) return set(handler, ms, ...args);
    const timer = set(() => {
      timers.delete(timer);
      Reflect.apply(handler, window, args);
    }, ms);
    timers.set(timer, `timeout of ${ms ?? 0} ms, ${by}`);
    return timer;
  };
  const setIntervalNoted = (handler: TimerHandler, ms?: number, ...args: unknown[]): number => {
    const by = caller();
    const timer = repeat(handler, ms, ...args);
    if (theirs.test(by)) timers.set(timer, `interval of ${ms ?? 0} ms, ${by}`);
    return timer;
  };
  // Browsers clear either kind with either function.
  const forgetting = (clear: (timer?: number) => void) => (timer?: number) => {
    if (timer !== undefined) timers.delete(timer);
    clear(timer);
  };
  Object.assign(window, {
    setTimeout: setTimeoutNoted,
    setInterval: setIntervalNoted,
    clearTimeout: forgetting(window.clearTimeout.bind(window)),
    clearInterval: forgetting(window.clearInterval.bind(window)),
  });
}

/** The timers that are still to run. */
export const timersLeft = (page: Evaluates): Promise<string[]> =>
  page.evaluate(() => [...(window.timers?.values() ?? [])]);
