import { delayCamera } from '../measure/delayCamera.js';
import { networkRests } from '../measure/networkRests.js';
import { pollUntil } from '../measure/pollUntil.js';
import { newestEntry, readHistory } from '../measure/readHistory.js';
import type { Site } from '../site/openSite.js';
import type { Flow } from './flows.js';
import { type Timeline, timeline } from './timeline.js';

const SLOW_CAMERA_MS = 700;

/** One run in a fresh context: opens the page, makes ready, clicks, and waits until the emulator counts a frame. */
export async function runFlow({ browser, servers }: Site, flow: Flow): Promise<Timeline> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    if (flow.slowCamera === true) await delayCamera(page, SLOW_CAMERA_MS);
    const rests = networkRests(page);
    const since = await newestEntry(servers);
    await page.goto(`${servers.origin}/first-frame.html?flow=${flow.page}`);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate(() => window.bench?.prepare());
    await rests();

    const clicked = await page.evaluate(() => window.bench?.click());
    if (!clicked) throw new Error('the page has no benchmark');
    const { clickedAtMs, streamId } = clicked;
    const entries = await pollUntil(
      async () => {
        const all = await readHistory(servers, since);
        return all.some((entry) => entry.type === 'first-frame' && entry.streamId === streamId) ? all : null;
      },
      () => `a first frame of flow ${flow.name}; errors of the page: ${failures.join('; ') || 'none'}`,
    );
    await page.evaluate(() => window.bench?.leave());
    const result = timeline(entries, clickedAtMs);
    // Frames of the waiting time are not what the person clicked for.
    if (result.firstFrame === null) throw new Error('frames were counted before the click');
    return result;
  } finally {
    await context.close();
  }
}
