import type { FrameEstimate } from '../look/Look.js';
import type { Usage } from './ChatAnswer.js';

/** What is known of every answer about a stream. */
export interface Answered {
  /** As the model gave it. */
  text: string;
  /** The question. */
  asked: string;
  /** Which frame it is about; null where nobody knows. */
  frame: FrameEstimate | null;
  /** Local wall clock when it was asked, Unix milliseconds. */
  askedAt: number;
  /** Local wall clock when the whole answer was there, Unix milliseconds. */
  answeredAt: number;
  /** Milliseconds between both. */
  latencyMs: number;
  /** The model that answered. */
  model: string;
  /** Tokens, where the service says them. */
  usage: Usage | null;
}
