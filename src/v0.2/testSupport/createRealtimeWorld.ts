import { createFakeWorld } from '../../testing/session/createFakeWorld.js';
import type { FakeMediaOptions } from '../../testing/media/FakeMedia.js';
import { createHeldClock } from '../../testing/index.js';
import { createRealtimeClient } from '../client/createRealtimeClient.js';
import { createFakeSockets } from './createFakeSockets.js';
import { createWireService } from './createWireService.js';

/** Service, rooms, sockets, cameras and page, all in memory, in held time; the client is the real one. */
export function createRealtimeWorld({
  ttlSeconds = 45,
  media,
}: { ttlSeconds?: number; media?: FakeMediaOptions } = {}) {
  const clock = createHeldClock();
  const world = createFakeWorld(clock, { service: { ttlSeconds }, ...(media ? { media } : {}) });
  const wire = createWireService({ clock, service: world.service, ttlSeconds });
  const client = createRealtimeClient({
    apiKey: 'k',
    baseUrl: 'http://localhost:4600/v0.2',
    clock,
    fetch: wire.fetch,
  });
  const sockets = createFakeSockets({ accepts: true });
  return {
    ...world,
    clock,
    wire,
    client,
    sockets,
    leaks: () => [
      ...world.leaks(),
      ...(clock.pending() > 0 ? [`${clock.pending()} timers`] : []),
      ...(world.page.listeners() > 0 ? [`${world.page.listeners()} listeners on the page`] : []),
      ...(sockets.open() > 0 ? [`${sockets.open()} sockets`] : []),
    ],
  };
}
