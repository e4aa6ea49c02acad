import { OvershootError } from '../../errors/index.js';
import { askModel, type ModelQuestion } from '../chat/askModel.js';
import type { Usage } from '../chat/ChatAnswer.js';
import { recordUsage } from '../cost/recordUsage.js';
import { checkAnswer } from '../schema/checkAnswer.js';
import { repairMessages } from '../schema/repairMessages.js';
import { responseFormat, schemaInWords, type StructureMode } from '../schema/responseFormat.js';
import type { Structure } from '../schema/Structure.js';
import type { WatchResult } from './WatchResult.js';

/** One question of a watch. */
export interface WatchQuestion extends Omit<ModelQuestion, 'onDelta'> {
  structure: Structure | null;
  mode: StructureMode;
  /** Asked when an answer does not fit: whether one more question may be asked. */
  mayRepair: () => boolean;
  /** Each answer that was paid for. */
  onAnswer: (usage: Usage | null, model: string) => void;
}

/** The longest answer that a watch keeps, in characters: there are many of them. */
const MAX_CHARS = 100_000;

/** Asks, checks, and where that is wanted asks once more for the right shape. Rejects with an `OvershootError`. */
export async function askForResult(question: WatchQuestion): Promise<WatchResult<unknown>> {
  const { structure, mode, options, onAnswer } = question;
  const told = structure && schemaInWords(structure, mode);
  const system = [options.system, told].filter(Boolean).join('\n\n');
  const { answered, answer } = await askModel({
    ...question,
    maxChars: MAX_CHARS,
    options: {
      ...options,
      ...(system ? { system } : {}),
      ...(structure ? { responseFormat: responseFormat(structure, mode) } : {}),
    },
  });
  onAnswer(answer.usage, question.model);
  if (answer.finishReason === 'content_filter') throw new OvershootError('safety-blocked', { stage: 'chat' });
  const outcome = await checkAnswer(answer, structure);
  if (outcome.outcome !== 'invalid' || !structure || !question.mayRepair())
    return { ...answered, ...outcome };
  return repaired(question, structure, { ...answered, ...outcome });
}

type Invalid = Extract<WatchResult<unknown>, { outcome: 'invalid' }>;

/** The result with its answer put into shape; as it was where that does not succeed. */
async function repaired(
  { client, queryClient, clock, id, model, mode, options, signal, timeoutMs, onAnswer }: WatchQuestion,
  structure: Structure,
  result: Invalid,
): Promise<WatchResult<unknown>> {
  const begunAt = clock.mono();
  try {
    const { maxTokens, extraBody } = options;
    const request = {
      model,
      messages: repairMessages(structure, result.text, result.issues),
      responseFormat: responseFormat(structure, mode),
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(extraBody === undefined ? {} : { extraBody }),
    };
    const answer = await client.complete(request, { signal, timeoutMs, maxChars: MAX_CHARS });
    recordUsage(queryClient, client, id, model, answer.usage);
    onAnswer(answer.usage, model);
    const outcome = await checkAnswer(answer, structure);
    if (outcome.outcome !== 'ok') return result;
    const moreMs = clock.mono() - begunAt;
    const { issues: _, ...same } = result;
    return {
      ...same,
      ...outcome,
      text: answer.text,
      answeredAt: result.answeredAt + moreMs,
      latencyMs: result.latencyMs + moreMs,
      usage: sum(result.usage, answer.usage),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return result;
  }
}

const sum = (a: Usage | null, b: Usage | null): Usage | null =>
  a && b
    ? {
        promptTokens: a.promptTokens + b.promptTokens,
        completionTokens: a.completionTokens + b.completionTokens,
        totalTokens: a.totalTokens + b.totalTokens,
        cachedTokens: a.cachedTokens + b.cachedTokens,
      }
    : (a ?? b);
