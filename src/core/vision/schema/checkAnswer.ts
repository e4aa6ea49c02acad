import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ChatAnswer } from '../chat/ChatAnswer.js';
import { extractJson } from './extractJson.js';
import type { Structure } from './Structure.js';

/** What an answer is worth. */
export type Outcome<T> =
  | { outcome: 'ok'; value: T }
  /** It does not fit the schema. */
  | { outcome: 'invalid'; issues: readonly StandardSchemaV1.Issue[] }
  /** The model, or the connection, ended before the answer did. */
  | { outcome: 'truncated' };

/** Without a structure, any text is a value. */
export async function checkAnswer(
  { text, finishReason, isComplete }: Pick<ChatAnswer, 'text' | 'finishReason' | 'isComplete'>,
  structure: Structure | null,
): Promise<Outcome<unknown>> {
  if (finishReason === 'length' || !isComplete) return { outcome: 'truncated' };
  if (!structure) return { outcome: 'ok', value: text };
  const json = extractJson(text);
  if (json === undefined)
    return invalid(text.trim() === '' ? 'The answer is empty.' : 'The answer holds no JSON.');
  try {
    const result = await structure.schema['~standard'].validate(json);
    return result.issues
      ? { outcome: 'invalid', issues: result.issues }
      : { outcome: 'ok', value: result.value };
  } catch (error) {
    // A schema of the app that throws is no fault of the watch, which goes on.
    return invalid(`The schema failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const invalid = (message: string): Outcome<never> => ({ outcome: 'invalid', issues: [{ message }] });
