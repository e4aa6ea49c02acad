import type { Look } from '../looks/Look.js';
import type { ChatRequest } from './chatRequestSchema.js';

/** What a model is asked. */
export interface Question {
  request: ChatRequest;
  /** What its `ovs://` references came to; every other part stands in the request. */
  looks: readonly Look[];
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** Tokens; those of pictures count as prompt. */
export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
}

export interface Completion {
  message: { role: string; content: string | null } & Record<string, unknown>;
  finishReason: string | null;
  usage: Usage;
}

/** A step of a streamed answer; `usage` comes last, once. */
export type CompletionStep =
  | { type: 'delta'; delta: Record<string, unknown>; finishReason: string | null }
  | { type: 'usage'; usage: Usage };

/** Answers questions. Both reject with {@link ChatError}; a stream that has begun may, too. */
export interface ChatModel {
  id: string;
  ownedBy: string;
  complete(question: Question): Promise<Completion>;
  /** Resolves when it is known that an answer comes. */
  stream(question: Question): Promise<AsyncIterable<CompletionStep>>;
}
