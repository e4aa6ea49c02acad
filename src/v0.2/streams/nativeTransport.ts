import type { Transport, WhatIsSeen } from './Transport.js';

/** A room of the service, which outlives its deploys: lost, it is joined anew with the token of the last renewal. */
export const nativeTransport = (request: () => WhatIsSeen): Transport => ({
  async create(client, options) {
    const { id, ttlSeconds, room } = await client.createStream(
      { ...request(), transport: { type: 'native' } },
      options,
    );
    return { id, ttlSeconds, publish: room };
  },
});
