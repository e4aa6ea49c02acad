import type { Completion, CompletionStep } from './ChatModel.js';

/** A whole answer as a stream: the role, the content word by word, the end, the usage. */
export async function* completionSteps(completion: Completion): AsyncGenerator<CompletionStep, void> {
  const { message, finishReason, usage } = completion;
  const { content, ...rest } = message;
  yield { type: 'delta', delta: { ...rest, content: '' }, finishReason: null };
  for (const word of content?.match(/\s*\S+|\s+$/g) ?? []) {
    yield { type: 'delta', delta: { content: word }, finishReason: null };
  }
  yield { type: 'delta', delta: {}, finishReason };
  yield { type: 'usage', usage };
}
