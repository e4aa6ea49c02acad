import { setTimeout as sleep } from 'node:timers/promises';
import { type CpuUse, watchCpu } from '../measure/watchCpu.js';
import type { Site } from '../site/openSite.js';
import { SETTLE_MS } from './settle.js';

/** The same camera and encoding, published without the kit and without React, with a picture on the page or without. */
export async function measurePlain(
  site: Site,
  seconds: number,
  flow: 'lower-bound' | 'lower-bound-with-picture',
): Promise<CpuUse> {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.servers.origin}/first-frame.html?flow=${flow}`);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate(() => window.bench?.prepare());
    await page.evaluate(() => window.bench?.click());
    await sleep(SETTLE_MS);
    const stop = await watchCpu(site);
    await sleep(seconds * 1000);
    const cpu = await stop();
    await page.evaluate(() => window.bench?.leave());
    return cpu;
  } finally {
    await context.close();
  }
}
