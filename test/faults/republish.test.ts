import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectClean,
  lease,
  press,
  problem,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { expectFramesGrow, FAILED_SOCKET, untilSigns } from '../e2e/support/roomSigns.js';
import { until } from '../support/until.js';

declare global {
  interface Window {
    /** How many further tracks cannot be put into a connection. */
    refusedTracks?: number;
  }
}

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 10 });
});
afterAll(() => rig.close());

/** A browser that joins a room and cannot publish in it: LiveKit only writes that into its log. */
async function refuseTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const add: unknown = Reflect.get(RTCPeerConnection.prototype, 'addTransceiver');
    RTCPeerConnection.prototype.addTransceiver = function (track, init) {
      if (track instanceof MediaStreamTrack && (window.refusedTracks ?? 0) > 0) {
        window.refusedTracks = (window.refusedTracks ?? 0) - 1;
        throw new DOMException('No track today.', 'OperationError');
      }
      return Reflect.apply(add as RTCPeerConnection['addTransceiver'], this, [track, init]);
    };
  });
}

/** Live, then sent away to join anew, which succeeds, while so many tracks are refused. */
async function rejoined(refused: number): Promise<{ stage: Stage; id: string }> {
  const stage = await rig.open({}, refuseTracks);
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  const id = await streamId(stage);
  await stage.page.evaluate((count) => void (window.refusedTracks = count), refused);
  await rig.emulator.afflict(id, 'force-reconnect');
  await untilSigns(rig, id, 'participant-joined', 2);
  return { stage, id };
}

async function stopOwn(stage: Stage, id: string): Promise<void> {
  expect(await streamId(stage)).toBe(id);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { excused: FAILED_SOCKET, only: id });
}

describe('row 38: a reconnect after which nothing is published', () => {
  test.concurrent('is noticed, and the track published anew', async () => {
    const { stage, id } = await rejoined(1);
    await expectFramesGrow(rig, id, 30_000);
    await untilPhase(stage, 'live');
    expect(await stage.page.evaluate(() => window.refusedTracks)).toBe(0);
    expect(await problem(stage)).toBe('');
    await stopOwn(stage, id);
  });

  test.concurrent('is called so where that does not help, and ends as soon as it can', async () => {
    const { stage, id } = await rejoined(1000);
    await until(async () => (await problem(stage)) === 'not-publishing', { what: 'the diagnosis' });
    expect(await lease(stage)).toBe('ok');
    await stage.page.evaluate(() => void (window.refusedTracks = 0));
    await expectFramesGrow(rig, id, 30_000);
    await untilPhase(stage, 'live');
    expect(await problem(stage)).toBe('');
    await stopOwn(stage, id);
  });
});
