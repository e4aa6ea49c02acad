import { createRealtimeVision } from '../../v0.2/vision/createRealtimeVision.js';
import type { RealtimeVision } from '../../v0.2/vision/RealtimeVision.js';
import type { VisionOptions } from '../../v0.2/vision/VisionOptions.js';
import { count } from '../session/createFakeWorld.js';
import { withoutProblems } from '../session/withoutProblems.js';
import { createFakePeers } from './createFakePeers.js';
import { createRealtimeWorld } from './createRealtimeWorld.js';
import { resultMessage } from './resultMessage.js';
import type { TestVision, TestVisionOptions } from './TestVision.js';
import type { VisionScenario } from './VisionScenario.js';
import { type TestVisionScenario, visionScenarios } from './visionScenarios.js';

/**
 * Makes a real vision of the older API (v0.2) in a fake world and plays it into the state that a scenario names; `idle`
 * where none is named. Time stands still afterwards, until `advance`. In Storybook use a loader, as with
 * `createTestSession`; `useOvershootStream({ session: t.session })` and `useWatchEngine(t.vision.watch)` show it.
 */
export async function createTestVision(
  scenario: TestVisionScenario = 'idle',
  options: TestVisionOptions = {},
): Promise<TestVision> {
  const { options: needed, play }: VisionScenario = visionScenarios[scenario];
  const { ttlSeconds, media, ...own } = { ...needed, ...options };
  const world = createRealtimeWorld({
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    ...(media ? { media } : {}),
  });
  const { clock, service, client, platform, sockets, wire } = world;
  const peers = createFakePeers(clock);
  const given: VisionOptions<string> = { prompt: 'What is on the desk?', model: 'test/model', ...own };
  const vision: RealtimeVision<string> = createRealtimeVision(
    { client, platform, openSocket: sockets.openSocket, openPeer: peers.openPeer },
    given,
  );
  const leaks = (): string[] => [...world.leaks(), ...count(peers.open(), 'peer connection open')];
  let said = 0;
  const t: TestVision = {
    ...world,
    session: vision.session,
    vision,
    options: given,
    peers,
    say(text, fields = {}) {
      const id = service.streams().at(-1) ?? '';
      const prompt = wire.prompts.get(id) ?? given.prompt;
      said += 1;
      const about = { id: `result-${said}`, stream_id: id, model_name: given.model, prompt };
      sockets.last().say(resultMessage({ ...about, result: text, ...fields }));
    },
    advance: (ms) => clock.advance(ms),
    leaks,
    verify: () =>
      withoutProblems('The test vision did not end as it should:', [...leaks(), ...service.problems()]),
  };
  await play(t);
  return t;
}
