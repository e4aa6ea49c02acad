import { createTestWorld } from './createTestWorld.js';
import { scenarios, type TestScenario } from './scenarios.js';
import type { TestSession, TestSessionOptions } from './TestSession.js';

/**
 * Makes a real session in a fake world and plays it into the state that a scenario names; `idle` where none is named.
 * Time stands still afterwards, until `advance`. It needs no test runner, no network, no camera and no LiveKit.
 *
 * It must be awaited, because a session lives on promises. In Storybook use a loader:
 *
 * @example
 * loaders: [async () => ({ t: await createTestSession('live') })],
 * render: (_, { loaded: { t } }) => (
 *   <OvershootProvider client={t.client} platform={t.platform}>
 *     <App session={t.session} />
 *   </OvershootProvider>
 * )
 * // where App calls useOvershootStream({ session })
 */
export async function createTestSession(
  scenario: TestScenario = 'idle',
  options: TestSessionOptions = {},
): Promise<TestSession> {
  const { media, play } = scenarios[scenario];
  const t = createTestWorld({ ...options, media: { ...media, ...options.media } });
  await play(t);
  return t;
}
