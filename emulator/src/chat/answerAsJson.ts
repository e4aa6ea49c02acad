import type { Completion } from './ChatModel.js';

/** What the answers of one question have in common. */
export interface AnswerFrame {
  id: string;
  /** Unix seconds. */
  created: number;
  model: string;
  threadId: string | null;
}

/** Nothing is cached here, so nothing is ever a hit. */
export function cacheReport(threadId: string | null) {
  return { cache: { thread_id: threadId, cache_hit: false, cached_input_tokens: 0 } };
}

/** The body of an answer that is not streamed. */
export function answerAsJson({ id, created, model, threadId }: AnswerFrame, completion: Completion) {
  const { message, finishReason, usage } = completion;
  return {
    id,
    object: 'chat.completion',
    created,
    model,
    choices: [{ index: 0, message, finish_reason: finishReason }],
    usage,
    overshoot: cacheReport(threadId),
  };
}
