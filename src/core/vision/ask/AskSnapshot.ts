import type { OvershootError } from '../../errors/index.js';
import type { Answered } from '../chat/Answered.js';
import type { ChatAnswer } from '../chat/ChatAnswer.js';

/** An answer to one question. */
export interface AskAnswer extends Answered, Pick<ChatAnswer, 'finishReason' | 'isComplete' | 'cache'> {
  /** Milliseconds until the first piece of text; null where the answer came in one piece or is empty. */
  firstTextMs: number | null;
}

/**
 * How far a question is.
 *
 * - `idle`: nothing was asked.
 * - `waiting`: for the first frame of the stream.
 * - `asking`: sent, and not a word yet.
 * - `answering`: the text grows.
 * - `answered`, `failed`, `aborted`: it is over. What was said until then stays in `text`.
 */
export type AskState = AskSnapshot['state'];

interface Common {
  /** The question; null before the first one. */
  asked: string | null;
  /** What the model has said so far. */
  text: string;
}

/** One question, from the click to its answer. */
export type AskSnapshot = Common &
  (
    | { state: 'idle' | 'waiting' | 'asking' | 'answering' | 'aborted'; answer: null; error: null }
    | { state: 'answered'; answer: AskAnswer; error: null }
    | { state: 'failed'; answer: null; error: OvershootError }
  );

export const nothingAsked: AskSnapshot = { state: 'idle', asked: null, text: '', answer: null, error: null };
