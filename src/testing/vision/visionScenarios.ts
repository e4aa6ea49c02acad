import { visionEnds } from './visionEnds.js';
import type { TestVision } from './TestVision.js';
import { goOn, goOnByPeer, goOnInOwnRoom, results } from './visionPlay.js';
import { asVisionScenarios, type VisionScenario } from './VisionScenario.js';

/** Live and listening, after what the scenario is about. */
const live = (
  description: string,
  play: VisionScenario['play'],
  promise: Partial<VisionScenario> = {},
): VisionScenario => ({
  description,
  phase: 'live',
  resultsState: 'listening',
  watch: 'running',
  outcome: 'ok',
  play,
  ...promise,
});

/** The last result is another one. */
const lastSaid =
  (text: string, fields: object): VisionScenario['play'] =>
  async (t) => {
    await goOn(t);
    t.say(text, fields);
    await t.advance(200);
  };

async function loseSocket(t: TestVision): Promise<void> {
  await goOn(t);
  t.sockets.last().end(1006);
  await t.advance(100);
}

/** Every state of its own that a vision of the older API can show: the data behind `createTestVision` and its stories. */
export const visionScenarios = {
  ...asVisionScenarios({
    idle: {
      description: 'At rest: nothing was opened, made or sent.',
      phase: 'idle',
      resultsState: 'closed',
      watch: 'off',
      play: async () => undefined,
    },
    running: live('Results come.', goOn),
    truncated: live(
      'The last result was cut off by the bound on tokens.',
      lastSaid('A cup on the desk, which is made of', { finish_reason: 'length' }),
      { outcome: 'truncated' },
    ),
    'result-failed': live(
      'One inference has failed; the next one may succeed.',
      lastSaid('', { ok: false, error: 'The model was overloaded.' }),
      { outcome: 'failed', watchCode: 'upstream-failed' },
    ),
    'result-filtered': live(
      'The model has withheld a result.',
      lastSaid('', { finish_reason: 'content_filter' }),
      { outcome: 'filtered', watchCode: 'safety-blocked' },
    ),
    'socket-lost': live('The results socket is lost and sought again; the video goes on.', loseSocket, {
      resultsState: 'waiting',
    }),
    'socket-back': live('The results socket was lost, and results come again.', async (t) => {
      await loseSocket(t);
      await t.advance(5000);
      await results(t, 3);
    }),
    'prompt-refused': live(
      'The service has not taken another prompt: the one before is still answered.',
      async (t) => {
        await goOn(t);
        // Changes of a prompt are looked up as a status is.
        t.service.fault('status', { type: 'fail', code: 'bad-request', status: 422 });
        // Told by `promptError`.
        await t.vision.updatePrompt('Is the cup full?').catch(() => undefined);
        await results(t, 1);
      },
      { promptCode: 'bad-request' },
    ),
    webrtc: live('By a peer connection of the page, which nothing reconnects.', goOnByPeer, {
      options: { transport: { type: 'webrtc' } },
    }),
    livekit: live('From a room of the app, in which somebody else publishes.', goOnInOwnRoom, {
      options: { transport: { type: 'livekit', url: 'wss://rooms.test', token: 'subscribe' } },
    }),
  }),
  ...visionEnds,
} as const;

/** Name of a state that a vision of the older API can show. */
export type TestVisionScenario = keyof typeof visionScenarios;
