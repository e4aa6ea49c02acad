import type { WatchResult } from '../../src/core/vision/watch/WatchResult.js';
import type { ShownWatch } from '../../src/components/watch-results/WatchResultsContext.js';

export const noon = new Date(2026, 0, 1, 12).getTime();
/** What a result is worth. */
export type Outcome =
  | { outcome: 'ok'; value: unknown }
  | { outcome: 'invalid'; issues: [] }
  | { outcome: 'truncated' };

/** An answer, `n` seconds after noon. */
export const result = (n: number, given: Outcome | string, latencyMs = 800): WatchResult<unknown> => ({
  text: typeof given === 'string' ? given : 'what the model wrote',
  asked: 'What?',
  frame: null,
  askedAt: noon + n * 1000 - latencyMs,
  answeredAt: noon + n * 1000,
  latencyMs,
  model: 'test/model',
  usage: null,
  ...(typeof given === 'string' ? { outcome: 'ok', value: given } : given),
});
export const offWatch: ShownWatch = {
  state: 'off',
  reason: null,
  latest: null,
  error: null,
  retryAt: null,
  history: [],
};
/** A watch that has seen these. */
export const runningWatch = (...history: WatchResult<unknown>[]): ShownWatch => ({
  ...offWatch,
  state: 'running',
  latest: history.at(-1) ?? null,
  history,
});
