import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { WatchStop } from '../../core/vision/watch/watchStops.js';
import type { TestSession } from '../session/TestSession.js';
import { asWatchScenarios, type WatchScenario } from './WatchScenario.js';

const A_WHILE_MS = 12_500;

/** A good while of answers, then what the scenario is about. */
const after =
  (what: (t: TestSession) => void | Promise<unknown>, ms = 2000): NonNullable<WatchScenario['play']> =>
  async (t) => {
    await t.advance(A_WHILE_MS);
    await what(t);
    await t.advance(ms);
  };

const refused = (reason: WatchStop, code: OvershootErrorCode, status: number): WatchScenario => ({
  description: `The service has refused: ${code} (${status}).`,
  state: 'stopped',
  reason,
  outcome: 'ok',
  code,
  // In words from the start, so that a refused question is not asked once more in other words.
  options: { responseFormat: 'json_object' },
  play: after((t) => t.service.fault('chat', { type: 'fail', code, status })),
});

/** Every state that a watch can show, by name: the data behind `createTestWatch`, stories and documents. */
export const watchScenarios = asWatchScenarios({
  off: { description: 'Not enabled; nothing is asked.', state: 'off', options: { enabled: false } },
  'running-first': {
    description: 'The first question is on its way.',
    state: 'running',
    play(t) {
      t.service.fault('chat', { type: 'hang' });
      return t.advance(500);
    },
  },
  running: { description: 'Answers come.', state: 'running', outcome: 'ok' },
  invalid: {
    description: 'The last answer does not have the shape that was asked for.',
    state: 'running',
    outcome: 'invalid',
    play: after((t) => t.service.answer('I see a red wall, and nobody in front of it.')),
  },
  truncated: {
    description: 'The last answer was cut off.',
    state: 'running',
    outcome: 'truncated',
    play: after((t) => t.service.answer({ text: '{"colour":"re', finishReason: 'length' })),
  },
  'backing-off': {
    description: 'Too many questions for the service; it has told how long to wait.',
    state: 'running',
    outcome: 'ok',
    code: 'rate-limited',
    waits: true,
    play: after((t) =>
      t.service.fault('chat', { type: 'fail', code: 'rate-limited', status: 429, retryAfterMs: 30_000 }),
    ),
  },
  failing: {
    description: 'The service fails, and is asked again ever more slowly.',
    state: 'running',
    outcome: 'ok',
    code: 'server-error',
    waits: true,
    play: after((t) => t.service.fault('chat', { type: 'fail', code: 'server-error', status: 500 }, 3), 4000),
  },
  'no-model': {
    description: 'No model is ready.',
    state: 'running',
    code: 'model-unavailable',
    waits: true,
    play(t) {
      t.service.setModels([{ id: 'test/model', status: 'unavailable', ownedBy: 'test' }]);
      return t.advance(500);
    },
  },
  'paused-hidden': {
    description: 'The page is hidden.',
    state: 'paused',
    outcome: 'ok',
    play: after((t) => t.page.hide()),
  },
  'paused-stream': {
    description: 'The stream is paused; nothing new would be seen.',
    state: 'paused',
    outcome: 'ok',
    play: after((t) => t.session.setPaused(true)),
  },
  'paused-no-stream': { description: 'No stream was started yet.', state: 'paused', session: 'idle' },
  'stopped-unauthorized': refused('unauthorized', 'unauthorized', 401),
  'stopped-not-signed-in': refused('not-signed-in', 'not-signed-in', 401),
  'stopped-billing-denied': refused('billing-denied', 'billing-denied', 402),
  'stopped-forbidden': refused('forbidden', 'forbidden', 403),
  'stopped-stream-not-found': refused('stream-not-found', 'stream-not-found', 404),
  'stopped-bad-request': refused('bad-request', 'bad-request', 400),
  'stopped-setup-failed': refused('setup-failed', 'not-found', 404),
  'stopped-stream-ended': {
    description: 'The stream was stopped.',
    state: 'stopped',
    reason: 'stream-ended',
    outcome: 'ok',
    play: after((t) => void t.session.stop()),
  },
  'stopped-schema-not-convertible': {
    description: 'Nobody has said the shape of the answers in JSON.',
    state: 'stopped',
    reason: 'schema-not-convertible',
    code: 'schema-not-convertible',
  },
  'stopped-budget': {
    description: 'What the app allowed is used up.',
    state: 'stopped',
    reason: 'budget',
    outcome: 'ok',
    options: { budget: { requests: 8 } },
  },
  'stopped-cost-unknown': {
    description: 'The service does not say what an answer has used.',
    state: 'stopped',
    reason: 'cost-unknown',
    outcome: 'ok',
    options: { budget: { tokens: 100_000 } },
    play: after((t) => t.service.answer({ text: '{"colour":"green","people":1}', usage: null })),
  },
});

/** Name of a state that a watch can show. */
export type TestWatchScenario = keyof typeof watchScenarios;
