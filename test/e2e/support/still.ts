import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expectYoungFrames } from './frameAges.js';
import { press, type Rig, type Stage, streamId, untilPhase } from './rig.js';
import { phasesSince, signs } from './roomSigns.js';

const SHARED_TITLE = 'a picture that stands still';

/** A browser whose picker is answered with a real tab; the fake one would show a made-up screen that moves. */
export const sharesTab = {
  ask: true,
  args: [`--auto-select-tab-capture-source-by-title=${SHARED_TITLE}`],
};

/** Shares a tab beside the page, in which nothing moves; one at a time in a browser. */
export async function openSharing(rig: Rig): Promise<{ stage: Stage; id: string; shared: Page }> {
  let shared: Page | null = null;
  const stage = await rig.open({ source: 'screen' }, async (page) => {
    shared = await page.context().newPage();
    await shared.setContent(`<title>${SHARED_TITLE}</title><body style="background:#386">still</body>`);
    await page.bringToFront();
  });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  if (!shared) throw new Error('There is no tab to share.');
  return { stage, id: await streamId(stage), shared };
}

/** Nothing moves, and yet it is live all the time: the last frame is young, and nothing was published anew. */
export async function expectLiveStill(
  rig: Rig,
  { stage, id, forMs }: { stage: Stage; id: string; forMs: number },
): Promise<void> {
  const since = Date.now();
  await stage.page.waitForTimeout(forMs);
  expect(await phasesSince(stage, since)).toEqual(['live']);
  expectYoungFrames(rig, id, since);
  expect(await signs(rig, id, 'participant-joined')).toBe(1);
}
