import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held } from '../e2e/support/instrument.js';
import { setCameraPermission } from '../e2e/support/permission.js';
import {
  capture,
  expectClean,
  lease,
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
import { expectFramesGrow, signs } from '../e2e/support/roomSigns.js';
import { until } from '../support/until.js';

declare global {
  interface Window {
    /** Ids of cameras that are gone. */
    unplugged?: Set<string>;
  }
}

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({
    ttlSeconds: 15,
    browser: { ask: true, args: ['--use-fake-device-for-media-stream=device-count=4'] },
  });
});
afterAll(() => rig.close());

/** Cameras that can be pulled out: Chromium's made-up ones cannot. */
async function allowUnplugging(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const unplugged = (window.unplugged = new Set());
    // Of Chromium's made-up cameras these give depth and JPEG, which WebRTC does not send.
    const noVideo = /^fake_device_[12]$/;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const here = async (): Promise<MediaDeviceInfo[]> =>
      (await list()).filter(({ deviceId, label }) => !unplugged.has(deviceId) && !noVideo.test(label));
    mediaDevices.enumerateDevices = here;
    mediaDevices.getUserMedia = async (constraints = {}) => {
      const { video } = constraints;
      if (unplugged.size === 0 || typeof video !== 'object') return ask(constraints);
      const [first, ...others] = (await here()).filter(({ kind }) => kind === 'videoinput');
      if (!first) throw new DOMException('Requested device not found', 'NotFoundError');
      const { deviceId } = video;
      if (typeof deviceId === 'object' && 'exact' in deviceId) {
        if ([first, ...others].some((camera) => camera.deviceId === deviceId.exact)) return ask(constraints);
        throw new OverconstrainedError('deviceId');
      }
      return ask({ ...constraints, video: { ...video, deviceId: { exact: first.deviceId } } });
    };
  });
}

async function openCamera(query: Record<string, string> = {}): Promise<{ stage: Stage; id: string }> {
  const stage = await rig.open({ source: 'camera', ...query }, async (page) => {
    await page.context().grantPermissions(['camera']);
    await allowUnplugging(page);
  });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return { stage, id: await streamId(stage) };
}

/** The camera that is on, by its id. */
const cameraOn = ({ page }: Stage): Promise<string> =>
  page.evaluate(() => {
    const source = window.session?.getSnapshot().capture;
    return source && 'track' in source ? (source.track.getSettings().deviceId ?? '') : '';
  });

/** Pulls out the camera that is on, or all; `plugIn` brings them back. */
const unplug = ({ page }: Stage, which: 'this' | 'all'): Promise<void> =>
  page.evaluate(async (all) => {
    const source = window.session?.getSnapshot().capture;
    const track = source && 'track' in source ? source.track : null;
    const cameras = await navigator.mediaDevices.enumerateDevices();
    for (const { deviceId } of cameras)
      if (all || deviceId === track?.getSettings().deviceId) window.unplugged?.add(deviceId);
    // What the browser does: the track ends by itself.
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, which === 'all');

const plugIn = ({ page }: Stage): Promise<void> =>
  page.evaluate(() => {
    window.unplugged?.clear();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });

async function untilBack(stage: Stage, id: string): Promise<void> {
  await expectFramesGrow(rig, id);
  await untilPhase(stage, 'live');
  expect([await problem(stage), await capture(stage)]).toEqual(['', 'live']);
  expect(await streamId(stage)).toBe(id);
}

/** Nothing is on while the stream is held for a camera that may come back. */
async function expectHeld(stage: Stage, id: string): Promise<void> {
  const renewals = await signs(rig, id, 'lease-renewed');
  await until(async () => (await signs(rig, id, 'lease-renewed')) > renewals, { what: 'a renewal' });
  expect([await phase(stage), await lease(stage), await streamId(stage)]).toEqual(['stalled', 'ok', id]);
  expect((await held(stage.page)).liveTracks).toBe(0);
}

async function stopOwn(stage: Stage, id: string): Promise<void> {
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
  await expectClean(rig, stage, { only: id });
}

describe.concurrent('a camera that is live', () => {
  test('row 48: whose permission is taken back holds the stream, and goes on when it is given again', async () => {
    const { stage, id } = await openCamera();
    await stage.page.context().clearPermissions();
    await untilProblem(stage, 'permission-revoked', 3000);
    await expectHeld(stage, id);
    await setCameraPermission(stage.page, 'granted');
    await untilBack(stage, id);
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await stopOwn(stage, id);
  });

  test('row 49: that is unplugged is replaced by another one where none was asked for', async () => {
    const { stage, id } = await openCamera();
    const first = await cameraOn(stage);
    await unplug(stage, 'this');
    await until(async () => ![first, ''].includes(await cameraOn(stage)), { what: 'another camera' });
    await untilBack(stage, id);
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await stopOwn(stage, id);
  });

  test('row 49: that is unplugged and was asked for is called lost, and goes on when it is back', async () => {
    const { stage, id } = await openCamera();
    // Asked for by the person, as from a menu.
    const wanted = await stage.page.evaluate(async () => {
      const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(
        (d) => d.kind === 'videoinput',
      );
      const deviceId = cameras.at(-1)?.deviceId ?? '';
      await window.session?.setSource({ type: 'camera', deviceId });
      return deviceId;
    });
    expect(await cameraOn(stage)).toBe(wanted);
    await untilBack(stage, id);
    await unplug(stage, 'this');
    await untilProblem(stage, 'device-lost', 3000);
    await expectHeld(stage, id);
    await plugIn(stage);
    await untilBack(stage, id);
    expect(await cameraOn(stage)).toBe(wanted);
    await stopOwn(stage, id);
  });

  test('row 49: the only one, that is unplugged, is called lost, and goes on when one is back', async () => {
    const { stage, id } = await openCamera();
    await unplug(stage, 'all');
    await untilProblem(stage, 'device-lost', 3000);
    await expectHeld(stage, id);
    await plugIn(stage);
    await untilBack(stage, id);
    await stopOwn(stage, id);
  });

  test('row 50: that the system pauses is called so, and goes on by itself', async () => {
    const { stage, id } = await openCamera();
    const mute = (muted: boolean): Promise<void> =>
      stage.page.evaluate((now) => {
        const source = window.session?.getSnapshot().capture;
        if (!source || !('track' in source)) return;
        // As the browser does it: the state first, then the event.
        Object.defineProperty(source.track, 'muted', { configurable: true, value: now });
        source.track.dispatchEvent(new Event(now ? 'mute' : 'unmute'));
      }, muted);
    await mute(true);
    await untilProblem(stage, 'capture-interrupted', 3000);
    expect(await capture(stage)).toBe('interrupted');
    // Longer than LiveKit needs to take a muted track out of the connection.
    await stage.page.waitForTimeout(6000);
    expect([await phase(stage), await lease(stage), await streamId(stage)]).toEqual(['stalled', 'ok', id]);
    await mute(false);
    await untilBack(stage, id);
    await stopOwn(stage, id);
  });
});
