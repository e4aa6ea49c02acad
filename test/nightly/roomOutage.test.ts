import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lease, openLive, type Rig, startRig, streamId } from '../e2e/support/rig.js';
import { expectBack, untilNotLive } from '../e2e/support/roomLoss.js';
import { signs } from '../e2e/support/roomSigns.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 10 });
});
afterAll(() => rig.close());

describe('signalling and media out of reach, while the service answers and the lease lives', () => {
  test.concurrent.each([
    ['row 36: for 60 s', 60_000],
    ['row 37: for 90 s, longer than LiveKit tries by itself', 90_000],
  ])('%s: publishing comes back by itself', async (_, outageMs) => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    const lostAtMs = Date.now();
    await rig.emulator.afflict(id, 'outage', { forMs: outageMs });
    await untilNotLive(stage);
    const frozen = await rig.newestFrame(id);
    await stage.page.waitForTimeout(lostAtMs + outageMs - 1000 - Date.now());
    expect(await rig.newestFrame(id)).toBe(frozen);
    expect(await lease(stage)).toBe('ok');
    await expectBack(rig, { stage, id, lostAtMs });
    // In a room that was joined anew: the old way in was given up.
    expect(await signs(rig, id, 'participant-joined')).toBe(2);
  });
});
