import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectBack, untilNotLive } from '../e2e/support/roomLoss.js';
import { openLive, type Rig, startRig, streamId } from '../e2e/support/rig.js';
import { signs } from '../e2e/support/roomSigns.js';

const TTL_SECONDS = 10;
const OUTAGE_MS = 10_000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterAll(() => rig.close());

describe('a room that cannot be reached for 10 s while the service answers', () => {
  test.concurrent('row 36: is found again', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    const lostAtMs = Date.now();
    await rig.emulator.afflict(id, 'outage', { forMs: OUTAGE_MS });
    await untilNotLive(stage);
    await stage.page.waitForTimeout(lostAtMs + OUTAGE_MS - Date.now());
    await expectBack(rig, { stage, id, lostAtMs });
  });

  test.concurrent('row 37: is joined anew where LiveKit has given up', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    const lostAtMs = Date.now();
    // Nobody gets in between the two: this holds up new sockets alone.
    await rig.emulator.addFault({ route: 'signal', drop: 'before', forMs: OUTAGE_MS });
    // Told so by the server, LiveKit gives up at once instead of after a minute.
    await rig.emulator.afflict(id, 'put-out', { reason: 'SERVER_SHUTDOWN' });
    await rig.emulator.afflict(id, 'outage', { forMs: OUTAGE_MS });
    await untilNotLive(stage);
    await stage.page.waitForTimeout(lostAtMs + OUTAGE_MS - Date.now());
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await expectBack(rig, { stage, id, lostAtMs });
    expect(await signs(rig, id, 'participant-joined')).toBe(2);
  });
});
