import * as v from 'valibot';
import type { RealtimeResult } from './RealtimeResult.js';

const finish = v.picklist(['stop', 'length', 'content_filter']);
const number = v.nullish(v.number(), 0);

/** A message of the results socket, when it came at `receivedAt`. A word for the end that nobody knows is none. */
export const resultSchema = (receivedAt: number): v.GenericSchema<unknown, RealtimeResult> =>
  v.pipe(
    v.unknown(),
    v.object({
      id: v.string(),
      stream_id: v.string(),
      mode: v.nullish(v.string(), ''),
      model_backend: v.nullish(v.string(), null),
      model_name: v.nullish(v.string(), ''),
      prompt: v.nullish(v.string(), ''),
      result: v.nullish(v.string(), ''),
      inference_latency_ms: number,
      total_latency_ms: number,
      ok: v.boolean(),
      error: v.nullish(v.string(), null),
      finish_reason: v.fallback(v.nullish(finish, null), null),
    }),
    v.transform((wire): RealtimeResult => {
      const told = {
        id: wire.id,
        streamId: wire.stream_id,
        mode: wire.mode,
        backend: wire.model_backend,
        model: wire.model_name,
        prompt: wire.prompt,
        text: wire.result,
        inferenceLatencyMs: wire.inference_latency_ms,
        totalLatencyMs: wire.total_latency_ms,
        receivedAt,
      };
      const finishReason = wire.finish_reason;
      if (!wire.ok)
        return {
          ...told,
          outcome: 'failed',
          error: wire.error ?? 'The service does not say why.',
          finishReason,
        };
      if (finishReason === 'length') return { ...told, outcome: 'truncated', finishReason };
      if (finishReason === 'content_filter') return { ...told, outcome: 'filtered', finishReason };
      return { ...told, outcome: 'ok', finishReason };
    }),
  );
