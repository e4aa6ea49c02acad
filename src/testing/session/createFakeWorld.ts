import type { Clock } from '../../platform/clock/Clock.js';
import { createRunner } from '../../core/session/createRunner.js';
import type { Platform } from '../../core/session/Platform.js';
import { createViewing } from '../../core/viewer/createViewing.js';
import { createFakeMedia } from '../media/createFakeMedia.js';
import type { FakeMedia, FakeMediaOptions } from '../media/FakeMedia.js';
import { createFakePage, type FakePage } from '../page/FakePage.js';
import { createFakeRoom } from '../room/createFakeRoom.js';
import { createFakeViewers } from '../room/createFakeViewers.js';
import type { FakeRoom } from '../room/FakeRoom.js';
import type { FakeViewers } from '../room/FakeViewers.js';
import { createFakeService } from '../service/createFakeService.js';
import type { FakeService, FakeServiceOptions } from '../service/FakeService.js';

export interface FakeWorldOptions {
  service?: FakeServiceOptions;
  media?: FakeMediaOptions;
  /** Default: always 0.5, which is no jitter. */
  random?: () => number;
}

export interface FakeWorld {
  service: FakeService;
  media: FakeMedia;
  room: FakeRoom;
  viewers: FakeViewers;
  page: FakePage;
  platform: Platform;
  /** What is held of it. */
  leaks(): string[];
}

/** Service, rooms, cameras and page, all in memory, in the time of this clock. */
export function createFakeWorld(clock: Clock, options: FakeWorldOptions = {}): FakeWorld {
  const { random = () => 0.5 } = options;
  const { service, rooms } = createFakeService(clock, options.service);
  const media = createFakeMedia(options.media);
  const page = createFakePage();
  const room = createFakeRoom(clock, rooms);
  const viewers = createFakeViewers(clock, rooms);
  let keys = 0;
  return {
    service,
    media,
    room,
    viewers,
    page,
    platform: {
      clock,
      media,
      page,
      loadPublisher: () => room.load(),
      loadViewer: () => viewers.load(),
      loadViewing: async () => ({ createViewing }),
      loadRunner: async () => ({ createRunner }),
      random,
      uuid: () => `key-${++keys}`,
    },
    leaks: () => [
      ...service.liveStreams().map((id) => `stream "${id}" still costs`),
      ...media.liveTracks().map(({ label }) => `a track of "${label}" is live`),
      ...count(room.openJoins(), 'room not left'),
      ...count(viewers.openVisits(), 'viewer still in a room'),
      ...count(media.prompts(), 'question for the camera open'),
    ],
  };
}

export const count = (number: number, what: string): string[] => (number > 0 ? [`${number} × ${what}`] : []);
