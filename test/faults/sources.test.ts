import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectYoungFrames } from '../e2e/support/frameAges.js';
import { held } from '../e2e/support/instrument.js';
import {
  expectClean,
  openLive,
  outcome,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { expectLiveStill, openSharing, sharesTab } from '../e2e/support/still.js';
import { expectFramesGrow, phasesSince, signs, untilSigns } from '../e2e/support/roomSigns.js';

/** Longer than it takes to notice that nothing is sent, and that nothing is counted. */
const STILL_MS = 12_000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 60, browser: sharesTab });
});
afterAll(() => rig.close());

async function expectEnded(stage: Stage, id: string, reason: string): Promise<void> {
  await untilPhase(stage, 'ended');
  expect(await outcome(stage)).toBe(reason);
  await untilSigns(rig, id, 'participant-left', 1);
  const { streams } = await rig.seen(stage);
  expect(streams.find((stream) => stream.id === id)?.end?.reason).toBe('deleted');
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
  await expectClean(rig, stage, { only: id });
}

describe.concurrent('a source', () => {
  test('row 51: a screen that stands still stays live, and ends when the browser stops sharing it', async () => {
    const { stage, id, shared } = await openSharing(rig);
    await expectLiveStill(rig, { stage, id, forMs: STILL_MS });
    // What is shared goes away: Chromium ends the track as its own "Stop sharing" does.
    await shared.close();
    await expectEnded(stage, id, 'screen-ended');
  });

  test('a canvas that was never drawn again stays live, and is not published anew', async () => {
    const stage = await openLive(rig, { source: 'still' });
    const id = await streamId(stage);
    await expectLiveStill(rig, { stage, id, forMs: STILL_MS });
    await press(stage, 'stop');
    await expectEnded(stage, id, 'stopped');
  });

  test('a canvas that moved and is paused stays live, and is not published anew', async () => {
    const stage = await openLive(rig, { source: 'element' });
    const id = await streamId(stage);
    await stage.page.evaluate(() => window.dispatchEvent(new Event('fixture-still')));
    await expectLiveStill(rig, { stage, id, forMs: STILL_MS });
    await press(stage, 'stop');
    await expectEnded(stage, id, 'stopped');
  });

  test('a file ends with its last picture', async () => {
    const stage = await rig.open({ source: 'file', seconds: '4' });
    await press(stage, 'start');
    await untilPhase(stage, 'ended', 30_000);
    const id = await streamId(stage);
    expect(await signs(rig, id, 'first-frame')).toBe(1);
    // From its first picture on: nothing of it was played to nobody while the room was joined.
    const { events } = await rig.seen(stage);
    const at = (type: string): number => events.find((event) => event.type === type)?.atMs ?? Number.NaN;
    expect(at('stream-deleted') - at('first-frame')).toBeGreaterThan(3000);
    await expectEnded(stage, id, 'file-ended');
  });

  test('a file that loops goes on after its end', async () => {
    const stage = await openLive(rig, { source: 'file', seconds: '2', loop: '' });
    const id = await streamId(stage);
    const since = Date.now();
    // Four times as long as the file.
    await stage.page.waitForTimeout(8000);
    expect(await phasesSince(stage, since)).toEqual(['live']);
    expectYoungFrames(rig, id, since);
    await expectFramesGrow(rig, id);
    await press(stage, 'stop');
    await expectEnded(stage, id, 'stopped');
  });

  test('that is paused sends nothing, and goes on with the same stream', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    await press(stage, 'pause');
    await untilPhase(stage, 'paused');
    await stage.page.waitForTimeout(1000);
    const frames = await rig.newestFrame(id);
    await stage.page.waitForTimeout(6000);
    expect(await rig.newestFrame(id)).toBe(frames);
    await press(stage, 'resume');
    await untilPhase(stage, 'live');
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await press(stage, 'stop');
    await expectEnded(stage, id, 'stopped');
  });
});
