import type { FinishReason, Usage } from '../../core/vision/chat/ChatAnswer.js';
import type { ChatRequest } from '../../core/vision/chat/ChatRequest.js';

/** What the fake model answers. */
export interface ScriptedAnswer {
  text: string;
  /** Default `stop`. */
  finishReason?: FinishReason | null;
  /** False: the connection ends before the answer does. */
  isComplete?: boolean;
  /** Default: 200 tokens for each picture, and one for each four characters. */
  usage?: Usage | null;
  /** Milliseconds until it begins. Default 0. */
  delayMs?: number;
  /** For those who listen to pieces: how the text is cut. Default: one piece. */
  pieces?: readonly string[];
  /** Milliseconds between two pieces. Default 0. */
  pieceMs?: number;
}

/** A question that reached the fake service. */
export interface FakeQuestion {
  /** The clock's monotonic milliseconds when it came. */
  at: number;
  request: ChatRequest;
  model: string;
  /** All texts of the last message, joined. */
  prompt: string;
  /** The first stream it names. */
  streamId: string | null;
  /** Lifetime index of the newest frame when it came: the truth about what the model was shown. */
  newestFrame: number | null;
}

/** A text, an answer, or a function that makes one for a question. */
export type AnswerScript = string | ScriptedAnswer | ((question: FakeQuestion) => string | ScriptedAnswer);
