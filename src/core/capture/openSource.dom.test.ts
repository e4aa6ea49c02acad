import { describe, expect, it } from 'vitest';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import { openSource } from './openSource.js';

const opening = (media = createFakeMedia()) => ({ media, pause: async () => undefined, isFirst: true });

describe('openSource', () => {
  it.each([
    [{ type: 'camera' }, { height: { ideal: 480 }, width: { ideal: 640 }, frameRate: { ideal: 15 } }],
    [
      { type: 'camera', deviceId: 'camera-usb', height: 720, frameRate: 5 },
      {
        height: { ideal: 720 },
        width: { ideal: 960 },
        frameRate: { ideal: 5 },
        deviceId: { exact: 'camera-usb' },
      },
    ],
    [
      { type: 'camera', facing: 'environment' },
      {
        height: { ideal: 480 },
        width: { ideal: 640 },
        frameRate: { ideal: 15 },
        facingMode: { ideal: 'environment' },
      },
    ],
  ] as const)('wishes, and only the device is a demand: %j', async (source, constraints) => {
    const media = createFakeMedia();
    await openSource(source, opening(media));
    expect(media.openings).toEqual([constraints]);
  });

  it('releases what the kit made', async () => {
    const media = createFakeMedia();
    const canvas = document.createElement('canvas');
    for (const source of [{ type: 'test-pattern' }, { type: 'element', element: canvas }] as const) {
      const { track, release } = await openSource(source, opening(media));
      expect(track.readyState).toBe('live');
      release();
      release();
      expect(track.readyState).toBe('ended');
    }
  });

  it('takes the first live video track of a stream, and never stops it', async () => {
    const { track: live } = await createFakeMedia().openTestPattern({ width: 4, height: 3, frameRate: 1 });
    const { track: dead } = await createFakeMedia().openTestPattern({ width: 4, height: 3, frameRate: 1 });
    dead.stop();
    const stream = { getVideoTracks: () => [dead, live] } as unknown as MediaStream;
    const { track, release } = await openSource({ type: 'media', media: stream }, opening());
    expect(track).toBe(live);
    release();
    expect(live.readyState).toBe('live');
  });

  it('refuses media without live video', async () => {
    const stream = { getVideoTracks: () => [] } as unknown as MediaStream;
    await expect(openSource({ type: 'media', media: stream }, opening())).rejects.toMatchObject({
      code: 'no-video',
    });
  });
});
