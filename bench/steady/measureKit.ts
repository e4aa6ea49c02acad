import { setTimeout as sleep } from 'node:timers/promises';
import { newestEntry, readHistory } from '../measure/readHistory.js';
import { type CpuUse, watchCpu } from '../measure/watchCpu.js';
import type { Site } from '../site/openSite.js';
import { SETTLE_MS } from './settle.js';

export interface KitCost {
  cpu: CpuUse;
  /** Commits for each minute, by component. */
  commits: Record<string, number>;
  /** Requests for each minute, by route of the API. */
  requests: Record<string, number>;
}

/** A live page with both components. */
export async function measureKit(site: Site, seconds: number): Promise<KitCost> {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.servers.origin}/steady.html`);
    await page.locator('main[data-phase=live]').waitFor();
    await sleep(SETTLE_MS);

    const commits = (): Promise<Record<string, number>> => page.evaluate(() => ({ ...window.commits }));
    const before = await commits();
    const since = await newestEntry(site.servers);
    const stop = await watchCpu(site);
    await sleep(seconds * 1000);
    const cpu = await stop();
    const after = await commits();
    const perMinute = (count: number): number => (count * 60) / cpu.seconds;
    const requests: Record<string, number> = {};
    for (const { type, route } of await readHistory(site.servers, since)) {
      if (type === 'request' && typeof route === 'string') requests[route] = (requests[route] ?? 0) + 1;
    }
    return {
      cpu,
      commits: Object.fromEntries(
        Object.entries(after).map(([id, count]) => [id, perMinute(count - (before[id] ?? 0))]),
      ),
      requests: Object.fromEntries(
        Object.entries(requests).map(([route, count]) => [route, perMinute(count)]),
      ),
    };
  } finally {
    await context.close();
  }
}
