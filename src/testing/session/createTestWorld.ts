import { createRunner } from '../../core/session/createRunner.js';
import { createStreamSession } from '../../core/session/createStreamSession.js';
import { createViewing } from '../../core/viewer/createViewing.js';
import type { Platform } from '../../core/session/Platform.js';
import { createHeldClock } from '../clock/createHeldClock.js';
import { createFakeMedia } from '../media/createFakeMedia.js';
import { createFakePage } from '../page/FakePage.js';
import { createFakeRoom } from '../room/createFakeRoom.js';
import { createFakeViewers } from '../room/createFakeViewers.js';
import { createFakeService } from '../service/createFakeService.js';
import type { TestSession, TestSessionOptions } from './TestSession.js';

/** A session before anything happened, and the world around it. */
export function createTestWorld(options: TestSessionOptions = {}): TestSession {
  const { service: serviceOptions, media: mediaOptions, random = () => 0.5, client, ...own } = options;
  const clock = createHeldClock();
  const { service, rooms } = createFakeService(clock, serviceOptions);
  const media = createFakeMedia(mediaOptions);
  const page = createFakePage();
  const room = createFakeRoom(clock, rooms);
  const viewers = createFakeViewers(clock, rooms);
  let keys = 0;
  const platform: Platform = {
    clock,
    media,
    page,
    loadPublisher: () => room.load(),
    loadViewer: () => viewers.load(),
    loadViewing: async () => ({ createViewing }),
    loadRunner: async () => ({ createRunner }),
    random,
    uuid: () => `key-${++keys}`,
  };
  const used = client ?? service.client;

  const leaks = (): string[] => [
    ...service.liveStreams().map((id) => `stream "${id}" still costs`),
    ...media.liveTracks().map(({ label }) => `a track of "${label}" is live`),
    ...count(room.openJoins(), 'room not left'),
    ...count(viewers.openVisits(), 'viewer still in a room'),
    ...count(media.prompts(), 'question for the camera open'),
    ...count(clock.pending(), 'timer waiting'),
    ...count(page.listeners(), 'listener on the page'),
  ];

  return {
    session: createStreamSession({ client: used, platform, ...own }),
    clock,
    service,
    media,
    room,
    viewers,
    page,
    client: used,
    platform,
    advance: (ms) => clock.advance(ms),
    leaks,
    verify() {
      const problems = [...leaks(), ...service.problems()];
      if (problems.length > 0)
        throw new Error(`The test session did not end as it should:\n- ${problems.join('\n- ')}`);
    },
  };
}

const count = (number: number, what: string): string[] => (number > 0 ? [`${number} × ${what}`] : []);
