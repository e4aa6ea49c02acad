import { OvershootError } from '../../core/errors/index.js';
import type { WatchResult } from '../../core/vision/watch/WatchResult.js';
import type { VisionResult } from './VisionResult.js';

/** A result as watches of the newer API have it; null where there is no answer, but a failure. */
export function toWatchResult<T>(result: VisionResult<T>): WatchResult<T> | null {
  const answered = {
    text: result.text,
    asked: result.prompt,
    frame: null,
    askedAt: result.receivedAt - result.totalLatencyMs,
    answeredAt: result.receivedAt,
    latencyMs: result.totalLatencyMs,
    model: result.model,
    usage: null,
  };
  switch (result.outcome) {
    case 'ok':
      return { ...answered, outcome: 'ok', value: result.value };
    case 'invalid':
      return { ...answered, outcome: 'invalid', issues: result.issues };
    case 'truncated':
      return { ...answered, outcome: 'truncated' };
    default:
      return null;
  }
}

/** Why there is no answer; null where there is one. */
export function failureOf(result: VisionResult<unknown>): OvershootError | null {
  if (result.outcome === 'filtered') return new OvershootError('safety-blocked', { stage: 'results' });
  if (result.outcome !== 'failed') return null;
  const detail = `The service says: ${result.error}`;
  return new OvershootError('upstream-failed', { stage: 'results', detail });
}
