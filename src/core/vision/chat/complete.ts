import { type Call, type OvershootEndpoint, exchange } from '../../client/http/exchange.js';
import type { ChatOptions } from '../../client/OvershootClient.js';
import type { ChatAnswer } from './ChatAnswer.js';
import type { ChatRequest } from './ChatRequest.js';
import { readAnswer } from './readAnswer.js';

/** A whole book. What is longer is no answer about a picture. */
const MAX_CHARS = 1_000_000;

/** `POST /chat/completions`, in one piece, or in pieces where somebody listens to them. */
export function complete(
  endpoint: OvershootEndpoint,
  call: Call,
  request: ChatRequest,
  { onDelta, maxChars = MAX_CHARS }: ChatOptions,
): Promise<ChatAnswer> {
  const body = chatBody(request, onDelta !== undefined);
  return exchange(endpoint, { ...call, body }, (response, signal) =>
    readAnswer(response, {
      model: request.model,
      maxChars,
      onDelta,
      signal,
      nowMs: endpoint.clock.now(),
      kind: endpoint.kind,
    }),
  );
}

function chatBody(request: ChatRequest, inPieces: boolean): Record<string, unknown> {
  const { model, messages, maxTokens, responseFormat, threadId, extraBody } = request;
  return {
    ...extraBody,
    model,
    messages,
    ...(maxTokens === undefined ? {} : { max_completion_tokens: maxTokens }),
    ...(responseFormat === undefined ? {} : { response_format: responseFormat }),
    ...(threadId === undefined ? {} : { thread_id: threadId }),
    ...(inPieces ? { stream: true, stream_options: { include_usage: true } } : { stream: false }),
  };
}
