import type { PageRecord } from '../../support/history/Run.js';
import type { KeyWatch } from '../../support/watchForKey.js';
import type { PageWatch } from '../../support/watchPage.js';
import { type Evaluates, held } from './instrument.js';
import { timersLeft } from './recordTimers.js';

/** Reads what a page has recorded of itself; `null` where the page is gone, or has been loaded anew. */
export async function collectPage(
  { page, watch, keyWatch }: { page: Evaluates; watch: PageWatch; keyWatch: KeyWatch },
  excused: RegExp[] = [],
): Promise<PageRecord | null> {
  const complaints = watch.complaints().filter((each) => !excused.some((pattern) => pattern.test(each)));
  const log = await page
    .evaluate(() => ({
      ...window.shownLog,
      readAtMs: performance.timeOrigin + performance.now(),
      made: window.made ?? [],
      calls: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/streams'))
        .map(({ name, startTime, duration }) => ({
          path: new URL(name).pathname,
          fromMs: performance.timeOrigin + startTime,
          toMs: performance.timeOrigin + startTime + duration,
        })),
    }))
    .catch(() => null);
  if (!log?.shown || !log.asleep) return null;
  const leaks = await keyWatch.places();
  return {
    readAtMs: log.readAtMs,
    shown: log.shown,
    asleep: log.asleep,
    calls: log.calls,
    made: log.made,
    complaints,
    leaks,
    held: { ...(await held(page)), timers: await timersLeft(page) },
  };
}
