import * as v from 'valibot';
import { ChatError } from '../chat/ChatError.js';
import type { ChatModel, Completion, CompletionStep, Question } from '../chat/ChatModel.js';
import { completionSteps } from '../chat/completionSteps.js';
import type { Clock } from '../clock/Clock.js';
import type { ModelServer, StillFormat } from '../options/EmulatorOptions.js';
import { Patience } from './Patience.js';
import { readChunks } from './readChunks.js';
import { toUpstreamRequest } from './toUpstreamRequest.js';
import { httpFailed, requestFailed, timedOut } from './upstreamErrors.js';
import { completionSchema, usageOf } from './upstreamSchemas.js';

export interface UpstreamOptions {
  server: ModelServer;
  stillFormat: StillFormat;
  /** How long the server may be silent. */
  timeoutSeconds: number;
  clock: Clock;
  fetch: typeof fetch;
}

/** A model on any OpenAI-compatible server: it gets stills, and its answer, stream, usage and failures come back. */
export function createUpstreamModel(options: UpstreamOptions): ChatModel {
  const { server, clock, timeoutSeconds } = options;
  const patience = ({ signal }: Question) => new Patience(clock, timeoutSeconds * 1000, signal);
  const explain = (error: unknown, { isOver }: Patience): ChatError =>
    isOver ? timedOut(timeoutSeconds) : error instanceof ChatError ? error : requestFailed(reasonOf(error));

  return {
    id: server.name,
    ownedBy: 'model-url',
    async complete(question) {
      const waiting = patience(question);
      try {
        return await readCompletion(await post(options, question, { stream: false }, waiting));
      } catch (error) {
        throw explain(error, waiting);
      } finally {
        waiting.end();
      }
    },
    async stream(question) {
      const waiting = patience(question);
      try {
        const response = await post(options, question, STREAMED, waiting);
        return guarded(response, waiting, explain);
      } catch (error) {
        waiting.end();
        throw explain(error, waiting);
      }
    },
  };
}

/** Usage is always asked for: it is what an answer costs. */
const STREAMED = { stream: true, stream_options: { include_usage: true } };

async function* guarded(
  response: Response,
  waiting: Patience,
  explain: (error: unknown, waiting: Patience) => ChatError,
): AsyncGenerator<CompletionStep, void> {
  try {
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    // Not every server knows how to stream.
    yield* isStream
      ? readChunks(response, () => waiting.heard())
      : completionSteps(await readCompletion(response));
  } catch (error) {
    throw explain(error, waiting);
  } finally {
    waiting.end();
  }
}

async function post(
  { server, stillFormat, fetch }: UpstreamOptions,
  question: Question,
  mode: object,
  waiting: Patience,
): Promise<Response> {
  const body = await toUpstreamRequest(question, server.name, stillFormat);
  const response = await fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(server.key === null ? {} : { authorization: `Bearer ${server.key}` }),
    },
    body: JSON.stringify({ ...body, ...mode }),
    signal: waiting.signal,
    // The key must not follow to wherever the server points.
    redirect: 'manual',
  });
  waiting.heard();
  if (!response.ok) {
    throw await httpFailed(response, server);
  }
  return response;
}

async function readCompletion(response: Response): Promise<Completion> {
  const parsed = v.safeParse(completionSchema, await response.json());
  if (!parsed.success) {
    throw requestFailed('its answer is no chat completion', response.status);
  }
  const [{ message, finish_reason }] = parsed.output.choices;
  return { message, finishReason: finish_reason, usage: usageOf(parsed.output.usage) };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
