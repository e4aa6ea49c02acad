import * as v from 'valibot';
import type { ClipAnswer, RealtimeConfig, RealtimeFeedback, RealtimeModel } from '../records.js';

const maybeText = v.nullish(v.string(), null);

export const realtimeConfigSchema: v.GenericSchema<unknown, RealtimeConfig> = v.pipe(
  v.unknown(),
  v.object({
    id: maybeText,
    prompt: v.string(),
    backend: maybeText,
    model: maybeText,
    output_schema_json: v.nullish(v.record(v.string(), v.unknown()), null),
    created_at: maybeText,
    updated_at: maybeText,
  }),
  v.transform((wire) => ({
    id: wire.id,
    prompt: wire.prompt,
    backend: wire.backend,
    model: wire.model,
    outputSchema: wire.output_schema_json,
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
  })),
);

export const realtimeModelsSchema: v.GenericSchema<unknown, readonly RealtimeModel[]> = v.pipe(
  v.unknown(),
  v.array(v.object({ model: v.string(), ready: v.boolean(), status: v.string() })),
);

export const feedbackListSchema: v.GenericSchema<unknown, readonly RealtimeFeedback[]> = v.pipe(
  v.unknown(),
  v.array(
    v.object({
      stream_id: maybeText,
      rating: v.number(),
      category: v.string(),
      feedback: v.nullish(v.string(), ''),
    }),
  ),
  v.transform((list) =>
    list.map(({ stream_id, rating, category, feedback }) => ({
      streamId: stream_id,
      rating,
      category,
      feedback,
    })),
  ),
);

export const clipAnswerSchema: v.GenericSchema<unknown, ClipAnswer> = v.pipe(
  v.unknown(),
  v.object({ id: maybeText, model: maybeText, content: v.string(), finish_reason: maybeText }),
  v.transform(({ id, model, content, finish_reason }) => ({
    id,
    model,
    text: content,
    finishReason: finish_reason,
  })),
);
