import { delayCamera } from '../measure/delayCamera.js';
import { networkRests } from '../measure/networkRests.js';
import { nextFrame } from '../measure/nextFrame.js';
import { pollUntil } from '../measure/pollUntil.js';
import { type Entry, newestEntry, readHistory } from '../measure/readHistory.js';
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

    // Streams that are held ready may have frames: not those that the person clicks for.
    const early = (await readHistory(servers, since)).find(isFirstFrame)?.streamId;
    const [clicked, nextFrameAtMs] = await Promise.all([
      page.evaluate(() => window.bench?.click()),
      early ? nextFrame(servers, early) : null,
    ]);
    if (!clicked) throw new Error('the page has no benchmark');
    const { clickedAtMs, streamId } = clicked;
    const entries = await pollUntil(
      async () => {
        const all = await readHistory(servers, since);
        return all.some((entry) => isFirstFrame(entry) && entry.streamId === streamId) ? all : null;
      },
      () => `a first frame of flow ${flow.name}; errors of the page: ${failures.join('; ') || 'none'}`,
    );
    await page.evaluate(() => window.bench?.leave());
    const result = timeline(entries, clickedAtMs);
    if (nextFrameAtMs !== null) result.firstFrame = nextFrameAtMs - clickedAtMs;
    if (result.firstFrame === null || result.firstFrame < 0)
      throw new Error('frames were still counted at the click');
    return result;
  } finally {
    await context.close();
  }
}

const isFirstFrame = ({ type }: Entry): boolean => type === 'first-frame';
