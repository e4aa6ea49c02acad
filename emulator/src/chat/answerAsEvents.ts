import { cacheReport } from './answerAsJson.js';
import type { AnswerFrame } from './answerAsJson.js';
import { ChatError } from './ChatError.js';
import type { CompletionStep } from './ChatModel.js';

/**
 * An answer as server-sent events: a chunk with the role, chunks with content, one with the reason it ended, one with
 * usage and without choices where `includeUsage` asks for it, and `[DONE]`. A failure in the middle is an `{error}`
 * after which nothing comes.
 */
export async function* answerAsEvents(
  frame: AnswerFrame,
  steps: AsyncIterable<CompletionStep>,
  includeUsage: boolean,
): AsyncGenerator<string, void> {
  const { id, created, model } = frame;
  const chunk = (part: object): string =>
    event(JSON.stringify({ id, object: 'chat.completion.chunk', created, model, ...part }));
  try {
    for await (const step of steps) {
      if (step.type === 'delta') {
        const choice = { index: 0, delta: step.delta, finish_reason: step.finishReason };
        yield chunk({ choices: [choice] });
      } else if (includeUsage) {
        yield chunk({ choices: [], usage: step.usage, overshoot: cacheReport(frame.threadId) });
      }
    }
    yield event('[DONE]');
  } catch (error) {
    const failure =
      error instanceof ChatError
        ? error
        : new ChatError('internal_error', `The answer broke off: ${String(error)}`);
    yield event(JSON.stringify(failure.body.detail));
  }
}

function event(data: string): string {
  return `data: ${data}\n\n`;
}
