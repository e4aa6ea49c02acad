import type { Transport, WhatIsSeen } from './Transport.js';

/**
 * A room of the app's own: the service joins it with a token that may subscribe, and somebody publishes there. The session
 * leases and watches over the stream; it has no room to give away but the one that the app knows.
 */
export const livekitTransport = (
  request: () => WhatIsSeen,
  room: { url: string; token: string },
): Transport => ({
  async create(client, options) {
    const { url, token } = room;
    const { id, ttlSeconds } = await client.createStream(
      { ...request(), transport: { type: 'livekit', url, token } },
      options,
    );
    return { id, ttlSeconds, publish: { url, token } };
  },
});
