import * as v from 'valibot';
import type { ChatAnswer, Usage } from '../../core/vision/chat/ChatAnswer.js';
import type { ChatRequest } from '../../core/vision/chat/ChatRequest.js';

const part = v.variant('type', [
  v.object({ type: v.literal('text'), text: v.string() }),
  v.object({ type: v.literal('image_url'), image_url: v.object({ url: v.string() }) }),
  v.object({ type: v.literal('video_url'), video_url: v.object({ url: v.string() }) }),
]);

const schema = v.object({
  model: v.string(),
  messages: v.pipe(
    v.array(
      v.object({
        role: v.picklist(['system', 'user', 'assistant']),
        content: v.union([v.string(), v.array(part)]),
      }),
    ),
    v.minLength(1),
  ),
  max_completion_tokens: v.optional(v.number()),
  response_format: v.optional(
    v.variant('type', [
      v.object({ type: v.picklist(['text', 'json_object']) }),
      v.object({
        type: v.literal('json_schema'),
        json_schema: v.object({
          name: v.string(),
          schema: v.looseObject({}),
          strict: v.exactOptional(v.boolean()),
        }),
      }),
    ]),
  ),
  thread_id: v.optional(v.string()),
  stream: v.optional(v.boolean(), false),
});

/** A question as it came over the wire; null where it is none. */
export function readQuestion(body: unknown): { request: ChatRequest; inPieces: boolean } | null {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return null;
  const { model, messages, max_completion_tokens, response_format, thread_id, stream } = parsed.output;
  return {
    inPieces: stream,
    request: {
      model,
      messages,
      ...(max_completion_tokens === undefined ? {} : { maxTokens: max_completion_tokens }),
      ...(response_format === undefined ? {} : { responseFormat: response_format }),
      ...(thread_id === undefined ? {} : { threadId: thread_id }),
    },
  };
}

/** An answer in one piece. */
export const completionBody = ({ id, model, text, finishReason, usage }: ChatAnswer): object => ({
  id,
  object: 'chat.completion',
  model,
  choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finishReason }],
  ...(usage ? { usage: usageBody(usage) } : {}),
});

/** The events after the last piece of an answer. */
export const closingEvents = ({ id, model, finishReason, usage }: ChatAnswer): object[] => [
  { id, model, choices: [{ index: 0, delta: {}, finish_reason: finishReason }] },
  ...(usage ? [{ id, model, choices: [], usage: usageBody(usage) }] : []),
];

/** One piece of an answer. */
export const deltaEvent = (model: string, content: string): object => ({
  model,
  choices: [{ index: 0, delta: { content }, finish_reason: null }],
});

const usageBody = ({ promptTokens, completionTokens, totalTokens, cachedTokens }: Usage): object => ({
  prompt_tokens: promptTokens,
  completion_tokens: completionTokens,
  total_tokens: totalTokens,
  prompt_tokens_details: { cached_tokens: cachedTokens },
});
