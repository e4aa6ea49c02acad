import { delayedRelay, type Relay } from './delayedRelay.js';
import type { Line } from './Line.js';
import { loopbackLine } from './loopbackLine.js';

/** Where packets cannot be delayed: HTTP and WebSocket take a detour that waits, media goes straight. */
export function relayLine(roundTripMs: number): Line {
  const relays: Relay[] = [];
  return {
    ...loopbackLine(),
    roundTripMs,
    delays: 'HTTP and WebSocket only, media is not delayed',
    async reach(port) {
      const relay = await delayedRelay(port, roundTripMs);
      relays.push(relay);
      return relay.port;
    },
    async close() {
      await Promise.all(relays.map((relay) => relay.close()));
    },
  };
}
