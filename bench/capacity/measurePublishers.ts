import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type CpuUse, watchCpu } from '../measure/watchCpu.js';
import type { Site } from '../site/openSite.js';
import { countedFrames } from './countedFrames.js';

export interface Capacity {
  publishers: number;
  /** Frames that the senders' statistics count while pictures come. */
  sent: number;
  /** Of those, the emulator counted so many. */
  counted: number;
  cpu: CpuUse;
}

const WARM_UP_MS = 5000;
const MEASURED_MS = 20_000;
/** Long enough for the last picture to be encoded, sent and counted. */
const AT_REST_MS = 2000;

/** Publishers of 320x180 at 15 frames a second from one page; the picture rests while both sides are read. */
export async function measurePublishers(site: Site, publishers: number): Promise<Capacity> {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.servers.origin}/capacity.html`);
    await page.waitForFunction(() => window.capacity !== undefined);
    await draw(page, true);
    const ids = (await page.evaluate((count) => window.capacity?.publish(count), publishers)) ?? [];
    await sleep(WARM_UP_MS);
    await draw(page, false);
    await sleep(AT_REST_MS);

    const read = async () => ({
      sent: (await page.evaluate(() => window.capacity?.sent())) ?? 0,
      counted: await countedFrames(site.servers, ids),
    });
    const before = await read();
    const stop = await watchCpu(site);
    await draw(page, true);
    await sleep(MEASURED_MS);
    await draw(page, false);
    const cpu = await stop();
    await sleep(AT_REST_MS);
    const after = await read();
    return { publishers, sent: after.sent - before.sent, counted: after.counted - before.counted, cpu };
  } finally {
    await context.close();
  }
}

const draw = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((drawn) => window.capacity?.draw(drawn), on);
