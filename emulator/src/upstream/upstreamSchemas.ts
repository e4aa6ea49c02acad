import * as v from 'valibot';
import type { Usage } from '../chat/ChatModel.js';

const count = v.nullish(v.number(), 0);

const usageSchema = v.object({ prompt_tokens: count, completion_tokens: count, total_tokens: count });

/** An answer in one piece, as OpenAI-compatible servers give it. */
export const completionSchema = v.object({
  choices: v.looseTuple([
    v.object({
      message: v.looseObject({
        role: v.nullish(v.string(), 'assistant'),
        content: v.nullish(v.string(), null),
      }),
      finish_reason: v.nullish(v.string(), null),
    }),
  ]),
  usage: v.nullish(usageSchema),
});

/** A chunk of a streamed one; the last may hold nothing but usage. */
export const chunkSchema = v.object({
  choices: v.nullish(
    v.array(
      v.object({
        index: v.nullish(v.number(), 0),
        delta: v.nullish(v.looseObject({}), {}),
        finish_reason: v.nullish(v.string(), null),
      }),
    ),
    [],
  ),
  usage: v.nullish(usageSchema),
  error: v.optional(v.unknown()),
});

/** What a server that tells no usage is taken to have used. */
export function usageOf(usage: Usage | null | undefined): Usage {
  return usage ?? { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
}
