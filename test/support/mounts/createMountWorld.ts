import { createOvershootClient, type OvershootClient } from '../../../src/core/client/index.js';
import { createRunner } from '../../../src/core/session/createRunner.js';
import type { Platform } from '../../../src/core/session/Platform.js';
import type { Media } from '../../../src/platform/media/Media.js';
import { createHeldClock } from '../../../src/testing/clock/createHeldClock.js';
import { createFakeMedia } from '../../../src/testing/media/createFakeMedia.js';
import { createFakePage } from '../../../src/testing/page/FakePage.js';
import { createFakeRoom } from '../../../src/testing/room/createFakeRoom.js';
import { createFakeService } from '../../../src/testing/service/createFakeService.js';
import { createServiceFetch } from '../service/createServiceFetch.js';

/** What one mount holds. All zero at rest. */
export interface Held {
  streams: number;
  tracks: number;
  rooms: number;
  timers: number;
  pageListeners: number;
  deviceListeners: number;
}

export interface MountWorld {
  client: OvershootClient;
  platform: Platform;
  advance(ms: number): Promise<void>;
  held(): Held;
  /** Streams made since the last `renew`. */
  created(): number;
  /**
   * Another service, room and camera in place of those of now, which remember every call. The client and the platform
   * that the app holds stay the same: what they gather over many mounts is what is looked for.
   */
  renew(): void;
}

const LATENCY_MS = 100;

/** A fake world for many mounts, one after the other, with a real client in front of its service. */
export function createMountWorld(): MountWorld {
  const clock = createHeldClock();
  const page = createFakePage();
  let deviceListeners = 0;
  let keys = 0;

  const make = () => {
    const { service, rooms } = createFakeService(clock, { latencyMs: LATENCY_MS });
    return {
      service,
      fetch: createServiceFetch(service.client),
      room: createFakeRoom(clock, rooms),
      media: createFakeMedia(),
    };
  };
  let parts = make();

  const media: Media = {
    isSecureContext: () => parts.media.isSecureContext(),
    cameraPermission: () => parts.media.cameraPermission(),
    openCamera: (constraints) => parts.media.openCamera(constraints),
    openTestPattern: (size) => parts.media.openTestPattern(size),
    openElement: (element, rates) => parts.media.openElement(element, rates),
    openScreen: (rates) => parts.media.openScreen(rates),
    openFile: (file, options) => parts.media.openFile(file, options),
    isAllowedByPolicy: (feature) => parts.media.isAllowedByPolicy(feature),
    onPermissionChange: (callback) => parts.media.onPermissionChange(callback),
    rememberedCamera: () => parts.media.rememberedCamera(),
    rememberCamera: (id) => parts.media.rememberCamera(id),
    listCameras: () => parts.media.listCameras(),
    onDeviceChange(callback) {
      const stop = parts.media.onDeviceChange(callback);
      let listening = true;
      deviceListeners += 1;
      return () => {
        if (listening) deviceListeners -= 1;
        listening = false;
        stop();
      };
    },
  };

  return {
    client: createOvershootClient({
      kind: 'direct',
      apiKey: 'ov_of_a_fake',
      baseUrl: 'http://127.0.0.1/v1beta',
      fetch: (...call) => parts.fetch(...call),
      clock,
    }),
    platform: {
      clock,
      page,
      media,
      loadPublisher: () => parts.room.load(),
      loadRunner: async () => ({ createRunner }),
      random: () => 0.5,
      uuid: () => `key-${++keys}`,
    },
    advance: (ms) => clock.advance(ms),
    held: () => ({
      streams: parts.service.liveStreams().length,
      tracks: parts.media.liveTracks().length,
      rooms: parts.room.openJoins(),
      timers: clock.pending(),
      pageListeners: page.listeners(),
      deviceListeners,
    }),
    created: () => parts.service.streams().length,
    renew() {
      parts = make();
    },
  };
}
