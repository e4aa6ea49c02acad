import * as v from 'valibot';
import type { ChatAnswer, Usage } from './ChatAnswer.js';

// Wire facts: api-reference/openapi.yaml of the service's public docs (v1beta). In a stream, no field is required.
const maybeText = v.nullish(v.string(), null);
const count = v.fallback(v.nullish(v.pipe(v.number(), v.minValue(0)), 0), 0);

const usage = v.object({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  prompt_tokens_details: v.fallback(v.nullish(v.object({ cached_tokens: count })), null),
});
const cache = v.object({
  thread_id: maybeText,
  cache_hit: v.nullish(v.boolean(), false),
  cached_input_tokens: count,
});

/** What both shapes of an answer have. What is only told, such as the usage, must not cost the answer. */
const told = {
  id: v.fallback(maybeText, null),
  model: v.fallback(maybeText, null),
  usage: v.fallback(v.nullish(usage, null), null),
  overshoot: v.fallback(v.nullish(v.object({ cache: v.nullish(cache, null) }), null), null),
};

/** The body of an answer in one piece. */
export const completionSchema = v.object({
  ...told,
  choices: v.pipe(
    v.array(v.object({ message: v.object({ content: maybeText }), finish_reason: maybeText })),
    v.minLength(1),
  ),
});

/** One event of an answer in pieces. The one with the usage has no choices. */
export const chunkSchema = v.object({
  ...told,
  choices: v.nullish(
    v.array(
      v.object({
        index: v.nullish(v.number(), 0),
        delta: v.nullish(v.object({ content: maybeText }), null),
        finish_reason: maybeText,
      }),
    ),
    [],
  ),
});

type Told = Pick<v.InferOutput<typeof chunkSchema>, keyof typeof told>;

export function readCache({ overshoot }: Told): ChatAnswer['cache'] {
  const told = overshoot?.cache;
  return told
    ? { threadId: told.thread_id, hit: told.cache_hit, cachedTokens: told.cached_input_tokens }
    : null;
}

export function readUsage(wire: Told): Usage | null {
  const { usage } = wire;
  if (!usage) return null;
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
  return {
    promptTokens,
    completionTokens,
    totalTokens: Math.max(usage.total_tokens, promptTokens + completionTokens),
    cachedTokens: readCache(wire)?.cachedTokens ?? usage.prompt_tokens_details?.cached_tokens ?? 0,
  };
}
