import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeVideoTrack } from '../../testing/media/FakeVideoTrack.js';
import { createHeldClock } from '../../testing/index.js';
import { browserMedia } from './browserMedia.js';
import { captureElement } from './captureElement.js';

/** jsdom has no cameras at all, so these are the only ones. */
function plant(devices: Partial<MediaDevices> | undefined, query?: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { mediaDevices: devices, permissions: { query } });
}
afterEach(() => vi.unstubAllGlobals());

const media = () => browserMedia(createHeldClock());
const track = (id: string) => new FakeVideoTrack(id, id, {});
const streamOf = (...tracks: MediaStreamTrack[]) =>
  ({ getVideoTracks: () => tracks, getAudioTracks: () => [] }) as unknown as MediaStream;

describe('browserMedia', () => {
  it('asks for video only, keeps one track and stops the others', async () => {
    const [wanted, other] = [track('a'), track('b')];
    const getUserMedia = vi.fn(async () => streamOf(wanted, other));
    plant({ getUserMedia });
    const opened = await media().openCamera({ height: 480 });
    expect(getUserMedia).toHaveBeenCalledWith({ video: { height: 480 }, audio: false });
    expect([opened.track, other.readyState]).toEqual([wanted, 'ended']);
    opened.release();
    expect(wanted.readyState).toBe('ended');
  });

  it('names what is missing as a browser would', async () => {
    plant(undefined);
    await expect(media().openCamera({})).rejects.toMatchObject({ name: 'NotSupportedError' });
    expect(await media().listCameras()).toEqual([]);
    expect(() => media().onDeviceChange(() => undefined)()).not.toThrow();
    plant({ getUserMedia: async () => streamOf() });
    await expect(media().openCamera({})).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('lists cameras with an id and nothing else', async () => {
    plant({
      enumerateDevices: async () =>
        [
          { kind: 'videoinput', deviceId: 'a', label: 'A', groupId: 'g' },
          { kind: 'videoinput', deviceId: '', label: '' },
          { kind: 'audioinput', deviceId: 'm', label: 'M' },
        ] as MediaDeviceInfo[],
    });
    expect(await media().listCameras()).toEqual([{ deviceId: 'a', label: 'A' }]);
  });

  it('knows the permission, or says that it cannot', async () => {
    plant({}, async () => ({ state: 'denied' }));
    expect(await media().cameraPermission()).toBe('denied');
    plant({}, () => Promise.reject(new TypeError("'camera' is not a valid name")));
    expect(await media().cameraPermission()).toBe('unknown');
  });
});

const capture = (element: HTMLVideoElement | HTMLCanvasElement) =>
  captureElement(element, createHeldClock(), { frameRate: 15, minFps: 0 });

describe('captureElement', () => {
  it('uses the name that the browser has for it', () => {
    const own = track('v');
    const video = document.createElement('video');
    expect(() => capture(video)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    Object.assign(video, { mozCaptureStream: () => streamOf(own) });
    capture(video).release();
    expect(own.readyState).toBe('ended');
  });

  it('leaves the camera and microphone of a stream that the element plays to the app', () => {
    const [camera, copy, microphone] = [track('camera'), track('copy'), track('microphone')];
    Object.assign(camera, { clone: () => copy });
    const video = document.createElement('video');
    const played = Object.assign(streamOf(camera), { getAudioTracks: () => [microphone] });
    Object.defineProperty(video, 'srcObject', { value: played });
    // As Chromium does: a new stream of the same tracks.
    Object.assign(video, { captureStream: () => played });
    const opened = capture(video);
    expect(opened.track).toBe(copy);
    opened.release();
    expect([camera, copy, microphone].map(({ readyState }) => readyState)).toEqual(['live', 'ended', 'live']);
  });

  it('says that an element shows no video yet', () => {
    const canvas = document.createElement('canvas');
    canvas.captureStream = () => streamOf();
    expect(() => capture(canvas)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });
});
