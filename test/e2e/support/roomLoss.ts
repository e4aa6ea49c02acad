import { expect } from 'vitest';
import { until } from '../../support/until.js';
import { expectClean, phase, press, type Rig, type Stage, streamId, untilPhase } from './rig.js';
import { expectFramesGrow, FAILED_SOCKET, phasesSince } from './roomSigns.js';

/** Phases that say that nothing gets through; which of them depends on what is known of the way. */
const NOT_LIVE = ['stalled', 'reconnecting'];

/** A page that publishes nothing says so before ten seconds have passed. */
export async function untilNotLive(stage: Stage): Promise<void> {
  await until(async () => NOT_LIVE.includes((await phase(stage)) ?? ''), {
    what: `one of ${NOT_LIVE.join(', ')}`,
    timeoutMs: 10_000,
  });
}

/** Frames of the same stream come again by themselves, and until then nothing was called live. Stops it and looks for leftovers. */
export async function expectBack(
  rig: Rig,
  { stage, id, lostAtMs }: { stage: Stage; id: string; lostAtMs: number },
): Promise<void> {
  await expectFramesGrow(rig, id, 40_000);
  await untilPhase(stage, 'live');
  expect(await streamId(stage)).toBe(id);
  const [first, ...later] = await phasesSince(stage, lostAtMs);
  const last = later.pop();
  expect([first, last]).toEqual(['live', 'live']);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter((each) => !NOT_LIVE.includes(each))).toEqual([]);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { excused: FAILED_SOCKET, only: id });
}
