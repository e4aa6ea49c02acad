import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { newestEntry, readHistory } from '../measure/readHistory.js';
import { type Summary, summarize } from '../measure/summarize.js';
import type { Site } from '../site/openSite.js';
import { agesOf } from './agesOf.js';
import type { Loop } from './loops.js';

export interface LoopCost {
  name: string;
  answersPerMinute: number;
  betweenMs: Summary | null;
  ageWhenShownMs: Summary | null;
  meanAgeOnPageMs: number;
  commitsPerMinute: number;
  /** By route of the API. */
  requestsPerMinute: Record<string, number>;
}

const SETTLE_MS = 5000;
const looked = v.looseObject({ atMs: v.number(), frames: v.array(v.looseObject({ wallMs: v.number() })) });

/** One page that is watched in one way, for a while. */
export async function measureLoop(
  site: Site,
  { name, intervalMs, maxInFlight }: Loop,
  seconds: number,
): Promise<LoopCost> {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.servers.origin}/watch.html?intervalMs=${intervalMs}&maxInFlight=${maxInFlight}`);
    await page.locator('main[data-id]').waitFor();
    await sleep(SETTLE_MS);
    const read = () =>
      page.evaluate(() => structuredClone(window.watchCounts) ?? { shown: [], answers: 0, commits: 0 });
    const since = await newestEntry(site.servers);
    const before = await read();
    const beganAt = performance.now();
    await sleep(seconds * 1000);
    const after = await read();
    const minutes = (performance.now() - beganAt) / 60_000;

    const history = await readHistory(site.servers, since);
    const looks = history
      .filter(({ type }) => type === 'frames-looked-at')
      .map((entry) => v.parse(looked, entry))
      .map(({ atMs, frames }) => ({ atMs, frameAtMs: frames.at(-1)?.wallMs ?? atMs }));
    // The first one was asked before the history that is read.
    const ages = agesOf(after.shown.slice(before.shown.length + 1), looks);
    const requests: Record<string, number> = {};
    for (const { type, route } of history) {
      if (type === 'request' && typeof route === 'string') requests[route] = (requests[route] ?? 0) + 1;
    }
    return {
      name,
      answersPerMinute: (after.answers - before.answers) / minutes,
      betweenMs: summarize(ages.between),
      ageWhenShownMs: summarize(ages.whenShown),
      meanAgeOnPageMs: ages.meanOnPage,
      commitsPerMinute: (after.commits - before.commits) / minutes,
      requestsPerMinute: Object.fromEntries(
        Object.entries(requests).map(([route, count]) => [route, count / minutes]),
      ),
    };
  } finally {
    await context.close();
  }
}
