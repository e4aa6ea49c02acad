import { EventSourceParserStream } from 'eventsource-parser/stream';
import * as v from 'valibot';
import type { CompletionStep, Usage } from '../chat/ChatModel.js';
import { requestFailed } from './upstreamErrors.js';
import { chunkSchema, usageOf } from './upstreamSchemas.js';

/** The steps of a streamed answer, as they come. Throws `ChatError` for a stream that breaks off, errs or is none. */
export async function* readChunks(
  response: Response,
  heard: () => void,
): AsyncGenerator<CompletionStep, void> {
  let usage: Usage | null = null;
  let finished = false;
  const events = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = events?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      heard();
      if (next.value.data === '[DONE]') {
        break;
      }
      const chunk = parse(next.value.data);
      usage = chunk.usage ?? usage;
      for (const { index, delta, finish_reason } of chunk.choices) {
        if (index === 0) {
          finished ||= finish_reason !== null;
          yield { type: 'delta', delta, finishReason: finish_reason };
        }
      }
    }
  } finally {
    // Nobody reads on: the server may stop.
    await reader?.cancel().catch(() => undefined);
  }
  if (!finished) {
    throw requestFailed('its stream broke off');
  }
  yield { type: 'usage', usage: usageOf(usage) };
}

function parse(data: string): v.InferOutput<typeof chunkSchema> {
  const parsed = v.safeParse(chunkSchema, parseJson(data));
  if (!parsed.success || parsed.output.error !== undefined) {
    throw requestFailed(`it sent ${data.slice(0, 200)} in the middle of its stream`);
  }
  return parsed.output;
}

function parseJson(data: string): unknown {
  try {
    const value: unknown = JSON.parse(data);
    return value;
  } catch {
    return null;
  }
}
