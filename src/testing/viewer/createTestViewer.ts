import { createViewerSession } from '../../core/viewer/createViewerSession.js';
import { createTestWorld } from '../session/createTestWorld.js';
import type { TestSessionOptions } from '../session/TestSession.js';
import type { TestViewer } from './TestViewer.js';
import { type TestViewerScenario, viewerScenarios } from './viewerScenarios.js';

/**
 * Makes a real viewer of a stream that a real session publishes in a fake world, and plays it into the state that a
 * scenario names. Time stands still afterwards, until `advance`. In a story or test of yours: `<StreamViewer
 * stream={t.viewer} />` inside of `<OvershootProvider client={t.client} platform={t.platform}>`.
 */
export async function createTestViewer(
  scenario: TestViewerScenario = 'playing',
  options: TestSessionOptions = {},
): Promise<TestViewer> {
  const world = createTestWorld(options);
  const { client, platform } = world;
  // The first id that the fake service gives.
  const viewer = createViewerSession({ client, platform, id: 'stream-1' });
  let stop: (() => void) | null = null;
  const t: TestViewer = {
    ...world,
    viewer,
    watch: () => (stop ??= viewer.subscribe(() => undefined)),
    unwatch() {
      stop?.();
      stop = null;
    },
  };
  await viewerScenarios[scenario].play(t);
  return t;
}
