import type { ClipReference } from '../references/ClipReference.js';
import type { ImageReference } from '../references/ImageReference.js';

/** A part of a message, as on the wire. Addresses that are no references go to the model unchanged. */
export type ChatPart =
  | { type: 'text'; text: string }
  | { type: 'image_url'; image_url: { url: ImageReference | (string & {}) } }
  | { type: 'video_url'; video_url: { url: ClipReference | (string & {}) } };

/** One message, as on the wire. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string | readonly ChatPart[];
}

/** What the answer should look like, as on the wire. Honoured where the model supports it. */
export type ResponseFormat =
  | { type: 'text' | 'json_object' }
  | { type: 'json_schema'; json_schema: { name: string; schema: object; strict?: boolean } };

/** A question to a model. Source: the page on chat completions of the service's public docs (v1beta). */
export interface ChatRequest {
  /** Case-sensitive id of a model that is `ready`. */
  model: string;
  messages: readonly ChatMessage[];
  /** Most tokens of the answer (`max_completion_tokens`). */
  maxTokens?: number;
  responseFormat?: ResponseFormat;
  /** Groups related requests for the prompt cache (`thread_id`). A hint, no memory. */
  threadId?: string;
  /** Put into the body as it is, before the fields above: `temperature`, `tools`, what a model knows beyond them. */
  extraBody?: Readonly<Record<string, unknown>>;
}
