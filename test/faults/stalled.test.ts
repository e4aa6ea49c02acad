import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectClean,
  lease,
  openLive,
  phase,
  press,
  problem,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
  untilProblem,
} from '../e2e/support/rig.js';
import { expectFramesGrow, phasesSince, signs, untilSigns } from '../e2e/support/roomSigns.js';

declare global {
  interface Window {
    /** Whether encoders that are made from now on stand still as well. */
    stallsAll?: boolean;
    /** Makes the encoders of now stand still, or go on. */
    stallEncoders?: (still: boolean) => Promise<void>;
  }
}

/** Until it shows that nothing is sent (5 s) or counted (10 s), and a look after that; more where the machine is busy. */
const NOTICED_MS = 18_000;
/** Until a publication that sends nothing is known to send nothing. */
const FLAT_MS = 8000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 60 });
});
afterAll(() => rig.close());

/** The switch for a sender's encoder: its source gives pictures, and not one of them leaves. */
async function controlEncoders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stalled = new WeakSet<RTCRtpSender>();
    const send: unknown = Reflect.get(RTCRtpSender.prototype, 'setParameters');
    const apply = (sender: RTCRtpSender, wanted: RTCRtpSendParameters): Promise<void> => {
      for (const encoding of wanted.encodings) encoding.active = !stalled.has(sender);
      return Reflect.apply(send as RTCRtpSender['setParameters'], sender, [wanted]);
    };
    RTCRtpSender.prototype.setParameters = function (wanted) {
      return apply(this, wanted);
    };
    const stall = async (sender: RTCRtpSender, still: boolean): Promise<void> => {
      if (still) stalled.add(sender);
      else stalled.delete(sender);
      await apply(sender, sender.getParameters());
    };
    window.stallEncoders = async (still) => {
      for (const connection of window.instruments?.connections ?? [])
        if (connection.connectionState === 'connected')
          for (const sender of connection.getSenders()) if (sender.track) await stall(sender, still);
    };
    const add: unknown = Reflect.get(RTCPeerConnection.prototype, 'addTransceiver');
    RTCPeerConnection.prototype.addTransceiver = function (track, init) {
      const made = Reflect.apply(add as RTCPeerConnection['addTransceiver'], this, [track, init]);
      if (window.stallsAll) void stall(made.sender, true).catch(() => undefined);
      return made;
    };
  });
}

async function liveWithEncoders(): Promise<{ stage: Stage; id: string }> {
  const stage = await rig.open({}, controlEncoders);
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return { stage, id: await streamId(stage) };
}

const enableTrack = ({ page }: Stage, enabled: boolean): Promise<void> =>
  page.evaluate((on) => {
    const source = window.session?.getSnapshot().capture;
    if (source && 'track' in source) source.track.enabled = on;
  }, enabled);

async function stopOwn(stage: Stage, id: string): Promise<void> {
  expect(await streamId(stage)).toBe(id);
  expect(await lease(stage)).toBe('ok');
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage, { only: id });
}

const diagnosis = ({ page }: Stage): Promise<string> =>
  page.evaluate(() => window.session?.getSnapshot().problem?.message ?? '');

/** What the service would say for ever if it counted no further frame. */
async function statusOf({ page }: Stage): Promise<Record<string, unknown>> {
  const data = await page.evaluate(() => window.session?.status.getSnapshot().data ?? null);
  if (!data) throw new Error('The page knows no status yet.');
  return { last_frame_index: data.lastFrameIndex, last_frame_at_ms: data.lastFrameAtMs, recent_fps: 0 };
}

describe.concurrent('frames that do not get through', () => {
  describe('row 45: an encoder that stands still', () => {
    test('is noticed, and published anew in a room of its own', async () => {
      const { stage, id } = await liveWithEncoders();
      const stalledAtMs = Date.now();
      await stage.page.evaluate(() => window.stallEncoders?.(true));
      await untilProblem(stage, 'encoder-stalled', NOTICED_MS);
      expect(await phase(stage)).toBe('stalled');
      await expectFramesGrow(rig, id);
      await untilPhase(stage, 'live');
      expect(await problem(stage)).toBe('');
      expect(await signs(rig, id, 'participant-joined')).toBe(2);
      const phases = await phasesSince(stage, stalledAtMs);
      expect([phases[0], phases.at(-1)]).toEqual(['live', 'live']);
      await stopOwn(stage, id);
    });

    test('in the new room as well is not tried a third time, and goes on as soon as it can', async () => {
      const { stage, id } = await liveWithEncoders();
      await stage.page.evaluate(() => {
        window.stallsAll = true;
        return window.stallEncoders?.(true);
      });
      await untilProblem(stage, 'encoder-stalled', NOTICED_MS);
      await untilSigns(rig, id, 'participant-joined', 2);
      await stage.page.waitForTimeout(FLAT_MS);
      expect([await phase(stage), await problem(stage)]).toEqual(['stalled', 'encoder-stalled']);
      expect(await signs(rig, id, 'participant-joined')).toBe(2);
      await stage.page.evaluate(() => window.stallEncoders?.(false));
      await untilPhase(stage, 'live', NOTICED_MS);
      expect(await problem(stage)).toBe('');
      expect(await signs(rig, id, 'participant-joined')).toBe(2);
      await stopOwn(stage, id);
    });
  });

  test('row 45: a track that somebody disables sends black, is called so, and is live when enabled again', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    await enableTrack(stage, false);
    await untilProblem(stage, 'track-disabled', NOTICED_MS);
    expect(await phase(stage)).toBe('stalled');
    // Black pictures are counted, too: that they are does not make them a picture.
    await stage.page.waitForTimeout(3000);
    expect(await phase(stage)).toBe('stalled');
    await enableTrack(stage, true);
    await untilPhase(stage, 'live', NOTICED_MS);
    expect(await problem(stage)).toBe('');
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await stopOwn(stage, id);
  });

  describe('row 46: frames that are sent and not counted', () => {
    test('from the beginning', async () => {
      const stage = await rig.open();
      await press(stage, 'start');
      await untilPhase(stage, 'connecting');
      const id = await streamId(stage);
      const none = { last_frame_index: null, last_frame_at_ms: null, first_frame_at_ms: null, recent_fps: 0 };
      await rig.emulator.addFault({ route: 'status', streamId: id, patch: none, forMs: NOTICED_MS + 2000 });
      await untilProblem(stage, 'frames-not-counted', NOTICED_MS);
      expect(await phase(stage)).toBe('stalled');
      expect(await diagnosis(stage)).toMatch(/\d+ frames have left this page/);
      await untilPhase(stage, 'live', NOTICED_MS);
      expect(await problem(stage)).toBe('');
      expect(await signs(rig, id, 'participant-joined')).toBe(1);
      await stopOwn(stage, id);
    });

    test('any more', async () => {
      const stage = await openLive(rig);
      const id = await streamId(stage);
      await stage.page.waitForTimeout(1000);
      const still = await statusOf(stage);
      await rig.emulator.addFault({ route: 'status', streamId: id, patch: still, forMs: NOTICED_MS + 2000 });
      await untilProblem(stage, 'frames-not-counted', NOTICED_MS);
      expect(await phase(stage)).toBe('stalled');
      expect(await diagnosis(stage)).toMatch(/\d+ frames have left this page/);
      await untilPhase(stage, 'live', NOTICED_MS);
      expect(await problem(stage)).toBe('');
      expect(await signs(rig, id, 'participant-joined')).toBe(1);
      await stopOwn(stage, id);
    });
  });
});
