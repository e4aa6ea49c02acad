import { createRealtimeClient } from '../../v0.2/client/createRealtimeClient.js';
import type { RealtimeClient } from '../../v0.2/client/RealtimeClient.js';
import { createHeldClock } from '../clock/createHeldClock.js';
import type { HeldClock } from '../clock/HeldClock.js';
import type { FakeMediaOptions } from '../media/FakeMedia.js';
import { count, createFakeWorld, type FakeWorld } from '../session/createFakeWorld.js';
import { createFakeSockets } from './createFakeSockets.js';
import { createRealtimeWire } from './createRealtimeWire.js';
import type { FakeSockets } from './FakeSockets.js';
import type { RealtimeWire } from './RealtimeWire.js';

interface RealtimeWorld extends FakeWorld {
  clock: HeldClock;
  wire: RealtimeWire;
  client: RealtimeClient;
  sockets: FakeSockets;
}

/** Service, rooms, sockets, cameras and page, all in memory, in held time; the client is the real one. */
export function createRealtimeWorld({
  ttlSeconds = 45,
  media,
}: { ttlSeconds?: number; media?: FakeMediaOptions } = {}): RealtimeWorld {
  const clock = createHeldClock();
  const world = createFakeWorld(clock, { service: { ttlSeconds }, ...(media ? { media } : {}) });
  const wire = createRealtimeWire({ clock, service: world.service, ttlSeconds });
  const client = createRealtimeClient({
    apiKey: 'k',
    // On loopback, because a key in any other page is refused.
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
      ...count(clock.pending(), 'timer waiting'),
      ...count(world.page.listeners(), 'listener on the page'),
      ...count(sockets.open(), 'results socket open'),
    ],
  };
}
