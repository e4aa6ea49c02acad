import { createStreamSession } from '../../core/session/createStreamSession.js';
import { createHeldClock } from '../clock/createHeldClock.js';
import { count, createFakeWorld } from './createFakeWorld.js';
import type { TestSession, TestSessionOptions } from './TestSession.js';
import { withoutProblems } from './withoutProblems.js';

/** A session before anything happened, and the world around it. */
export function createTestWorld(options: TestSessionOptions = {}): TestSession {
  const { service: serviceOptions, media: mediaOptions, random, client, ...own } = options;
  const clock = createHeldClock();
  const world = createFakeWorld(clock, {
    ...(serviceOptions ? { service: serviceOptions } : {}),
    ...(mediaOptions ? { media: mediaOptions } : {}),
    ...(random ? { random } : {}),
  });
  const { service, media, room, viewers, page, platform } = world;
  const used = client ?? service.client;

  const leaks = (): string[] => [
    ...world.leaks(),
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
    verify: () =>
      withoutProblems('The test session did not end as it should:', [...leaks(), ...service.problems()]),
  };
}
