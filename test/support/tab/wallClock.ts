import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** Milliseconds that `Date` is ahead of the machine's clock. */
    wallAheadMs?: number;
  }
}

/** Makes a page's wall clock settable, before its own code runs. `performance.now()` and timers stay as they are. */
export async function ownWallClock(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(settableWallClock);
}

/** The script for that. It runs in the page: nothing of this file is there. */
export function settableWallClock(): void {
  const real = Date.now.bind(Date);
  const now = (): number => real() + (window.wallAheadMs ?? 0);
  window.Date = new Proxy(Date, {
    construct: (target, args: unknown[], newTarget): object =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
    apply: () => new Date().toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

/** Moves the wall clock alone: what a page sees of a machine's sleep, or of a clock that somebody sets. */
export async function moveWallClock(tab: Page, ms: number): Promise<void> {
  await tab.evaluate((by) => {
    window.wallAheadMs = (window.wallAheadMs ?? 0) + by;
  }, ms);
}
