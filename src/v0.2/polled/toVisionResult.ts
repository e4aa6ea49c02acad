import type { OvershootError } from '../../core/errors/index.js';
import type { WatchResult } from '../../core/vision/watch/WatchResult.js';
import type { ResultFacts } from '../results/RealtimeResult.js';
import type { VisionResult } from '../vision/VisionResult.js';

/** What is known of a question besides its answer. */
export type Question = Pick<ResultFacts, 'id' | 'streamId' | 'mode'>;

/** An answer of the newer API in the shape of a result of the older one. */
export function toVisionResult(question: Question, answer: WatchResult<unknown>): VisionResult<unknown> {
  const facts: ResultFacts = {
    ...question,
    backend: null,
    model: answer.model,
    prompt: answer.asked,
    text: answer.text,
    inferenceLatencyMs: answer.latencyMs,
    totalLatencyMs: answer.latencyMs,
    receivedAt: answer.answeredAt,
  };
  switch (answer.outcome) {
    case 'ok':
      return { ...facts, outcome: 'ok', value: answer.value, finishReason: 'stop' };
    case 'invalid':
      return { ...facts, outcome: 'invalid', issues: answer.issues, finishReason: 'stop' };
    case 'truncated':
      return { ...facts, outcome: 'truncated', finishReason: 'length' };
  }
}

/** A question that has failed, as the older API tells it: as a result. */
export function failedResult(
  question: Question & Pick<ResultFacts, 'model' | 'prompt' | 'receivedAt'>,
  error: OvershootError,
): VisionResult<unknown> {
  const facts: ResultFacts = {
    ...question,
    backend: null,
    text: '',
    inferenceLatencyMs: 0,
    totalLatencyMs: 0,
  };
  return error.code === 'safety-blocked'
    ? { ...facts, outcome: 'filtered', finishReason: 'content_filter' }
    : { ...facts, outcome: 'failed', error: error.message, finishReason: null };
}
