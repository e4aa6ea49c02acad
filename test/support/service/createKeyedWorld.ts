import type { QueryClient } from '@tanstack/react-query';
import { createOvershootClient } from '../../../src/core/client/index.js';
import { createTestWorld } from '../../../src/testing/session/createTestWorld.js';
import type { TestSession } from '../../../src/testing/session/TestSession.js';
import { createServiceFetch } from './createServiceFetch.js';

/** Everything in that world that must not be seen; the last is the beginning of every publish token. */
export const SECRETS = ['ov_key_of_the_app', 'credential-of-the-room', 'publish-token-'] as const;

/** The fake world with a real client in it: answers take their way over the wire, and there is a key to be lost. */
export function createKeyedWorld(queryClient: QueryClient): TestSession {
  const client = createOvershootClient({
    kind: 'direct',
    apiKey: SECRETS[0],
    baseUrl: 'http://127.0.0.1/v1beta',
    fetch: (...call) => serviceFetch(...call),
    clock: {
      now: () => world.clock.now(),
      mono: () => world.clock.mono(),
      after: (ms, callback) => world.clock.after(ms, callback),
    },
  });
  const world = createTestWorld({ queryClient, client, service: { latencyMs: 100 } });
  const serviceFetch = createServiceFetch(world.service.client, `wss://rooms.test/?access=${SECRETS[1]}`);
  return world;
}
