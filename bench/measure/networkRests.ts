import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';

const QUIET_MS = 400;

/** Call it before the page is opened; what it returns waits until the page has not loaded anything for a while. */
export function networkRests(page: Page): () => Promise<void> {
  let open = 0;
  let changedAtMs = performance.now();
  const change = (by: number) => (): void => {
    open += by;
    changedAtMs = performance.now();
  };
  page.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1));
  return async () => {
    while (open > 0 || performance.now() - changedAtMs < QUIET_MS) await sleep(50);
  };
}
