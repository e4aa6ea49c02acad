import type { OvershootEndpoint } from '../../client/http/exchange.js';
import { failedAnswer } from '../../client/http/failedAnswer.js';
import { parseAnswer, parseJson } from '../../client/http/parseAnswer.js';
import { OvershootError } from '../../errors/index.js';
import type { ChatAnswer } from './ChatAnswer.js';
import { completionSchema, readCache, readUsage } from './chatSchemas.js';
import { type AnswerReader, createAnswerReader, tooLarge } from './createAnswerReader.js';
import { readPieces } from './readPieces.js';

interface ReadOptions {
  model: string;
  maxChars: number;
  onDelta: ((delta: string, text: string) => void) | undefined;
  nowMs: number;
  kind: OvershootEndpoint['kind'];
  signal: AbortSignal;
}

/** The answer in either shape: asked for in pieces, a server may still give it in one. */
export async function readAnswer(response: Response, options: ReadOptions): Promise<ChatAnswer> {
  const { model, maxChars, onDelta, nowMs, signal, kind } = options;
  const { status, headers } = response;
  const failed = (code: number, body: unknown): OvershootError =>
    failedAnswer({ stage: 'chat', kind }, { status: code, headers }, body, nowMs);
  const reader = createAnswerReader({
    model,
    maxChars,
    onDelta: onDelta && ((delta, text) => void (signal.aborted || onDelta(delta, text))),
    failure: (body) => failed(statusIn(body), body),
  });
  if (response.ok && /event-stream/i.test(headers.get('content-type') ?? ''))
    return readEvents(response, reader);

  const text = await readText(response, maxChars);
  const body = parseJson(text);
  if (!response.ok) throw failed(status, body);
  if (body === undefined && /^\s*(data|event|id|retry)?:/.test(text)) {
    reader.feed(text);
    return finished(reader);
  }
  const wire = parseAnswer(completionSchema, 'chat', status, body);
  const [choice] = wire.choices;
  const answer = choice?.message.content ?? '';
  if (answer.length > maxChars) throw tooLarge(maxChars);
  if (answer && !signal.aborted) onDelta?.(answer, answer);
  return {
    id: wire.id,
    model: wire.model ?? model,
    text: answer,
    finishReason: choice?.finish_reason ?? null,
    isComplete: true,
    usage: readUsage(wire),
    cache: readCache(wire),
  };
}

async function readEvents(response: Response, reader: AnswerReader): Promise<ChatAnswer> {
  // After `[DONE]` a server may keep the connection.
  for await (const piece of readPieces(response)) if (!reader.feed(piece)) break;
  return finished(reader);
}

/** An end without any event is no answer. */
function finished(reader: AnswerReader): ChatAnswer {
  const answer = reader.end();
  if (answer.isComplete || answer.text) return answer;
  throw new OvershootError('network', {
    stage: 'chat',
    detail: 'The connection ended before the answer began.',
  });
}

/** JSON around a text of that many characters, where every one may be escaped. */
const ESCAPED = 6;
const SHELL = 100_000;

async function readText(response: Response, maxChars: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readPieces(response)) {
    length += piece.length;
    if (length > maxChars * ESCAPED + SHELL) throw tooLarge(maxChars);
    pieces.push(piece);
  }
  return pieces.join('');
}

/** An error in the middle of an answer has no status of its own; what failed then was behind the service. */
function statusIn(body: unknown): number {
  const status = typeof body === 'object' && body !== null && 'status' in body ? body.status : undefined;
  return typeof status === 'number' ? status : 502;
}
