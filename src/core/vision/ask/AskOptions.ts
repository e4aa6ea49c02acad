import type { ResponseFormat } from '../chat/ChatRequest.js';
import type { Look } from '../look/Look.js';

/** How one question is asked. All have defaults; a change counts from the next question. */
export interface AskOptions {
  /** What the model is shown. Default: the newest frame. */
  look?: Look;
  /** Tried one after the other. Default: the hosted models that are ready, in the order of the service. */
  models?: readonly string[];
  /** What the model is told before the question. */
  system?: string;
  /** Most tokens of the answer. */
  maxTokens?: number;
  responseFormat?: ResponseFormat;
  /** Groups related questions for the service's prompt cache. A hint, no memory. */
  threadId?: string;
  /** Put into the request as it is: `temperature`, what a model knows beyond the common fields. */
  extraBody?: Readonly<Record<string, unknown>>;
  /** Whether the text is shown while it is written, where the server can do that. Default true. */
  streaming?: boolean;
  /** Milliseconds for which the first frame is waited for. Default 15,000. */
  waitForFrameMs?: number;
  /** Milliseconds for one try. Default 60,000. */
  timeoutMs?: number;
}
