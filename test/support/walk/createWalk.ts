import type { OvershootClient } from '../../../src/core/client/OvershootClient.js';
import { createStreamSession } from '../../../src/core/session/createStreamSession.js';
import { createTestSession } from '../../../src/testing/index.js';
import type { Walk } from './Walk.js';

/** A session before its first step. Its timers jitter the same way in each walk. */
export async function createWalk(): Promise<Walk> {
  let drawn = 0;
  // Low-discrepancy: every part of the range comes up soon.
  const random = (): number => (0.5 + (drawn += 1) * 0.618_033_988_749) % 1;
  const world = await createTestSession('idle', { random });
  const { platform } = world;
  const client: OvershootClient = {
    ...world.client,
    createStream(options) {
      const isArmed = walk.t.session.getSnapshot().phase === 'armed';
      if (!walk.wanted && !walk.recreating && !isArmed)
        walk.findings.push('a stream is made, which nobody wants');
      return world.client.createStream(options);
    },
  };
  const walk: Walk = {
    t: { ...world, session: createStreamSession({ client, platform }) },
    options: {},
    holders: [],
    pending: new Set(),
    starts: new Set(),
    wanted: false,
    recreating: false,
    handsOver: false,
    cached: false,
    unreachable: new Set(),
    robots: [],
    traps: [],
    findings: [],
  };
  return walk;
}
