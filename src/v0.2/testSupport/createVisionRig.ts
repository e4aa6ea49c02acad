import { createRealtimeVision } from '../vision/createRealtimeVision.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';
import type { VisionResult } from '../vision/VisionResult.js';
import { createFakePeers } from '../../testing/vision/createFakePeers.js';
import { createRealtimeWorld } from '../../testing/vision/createRealtimeWorld.js';

/** A vision at rest, and the world around it. */
export function createVisionRig(
  options: Partial<AnyVisionOptions> = {},
  worldOptions: Parameters<typeof createRealtimeWorld>[0] = {},
) {
  const world = createRealtimeWorld(worldOptions);
  const peers = createFakePeers(world.clock);
  const given: AnyVisionOptions = { prompt: 'What?', model: 'm', ...options };
  const vision = createRealtimeVision(
    {
      client: world.client,
      platform: world.platform,
      openSocket: world.sockets.openSocket,
      openPeer: peers.openPeer,
    },
    given,
  );
  const results: VisionResult<unknown>[] = [];
  vision.onResult((result) => results.push(result));
  return {
    ...world,
    vision,
    peers,
    results,
    given,
    snapshot: () => vision.getSnapshot(),
    stream: () => vision.session.getSnapshot(),
    async live() {
      void vision.session.start();
      await world.clock.advance(3000);
      const stream = vision.session.getSnapshot();
      if (stream.phase === 'failed') throw stream.error;
      if (stream.phase !== 'live') throw new Error(`The stream is ${stream.phase}.`);
    },
  };
}
