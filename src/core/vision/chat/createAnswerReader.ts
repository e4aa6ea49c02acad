import { createParser, type EventSourceMessage } from 'eventsource-parser';
import * as v from 'valibot';
import { parseJson } from '../../client/http/parseAnswer.js';
import { OvershootError } from '../../errors/index.js';
import { callListener } from '../../store/callListener.js';
import type { ChatAnswer } from './ChatAnswer.js';
import { chunkSchema, readCache, readUsage } from './chatSchemas.js';

/** Reads an answer that comes in pieces (server-sent events). */
export interface AnswerReader {
  /** False once nothing more is to be expected, whether or not the server lets go. */
  feed: (piece: string) => boolean;
  /** What there is, now that nothing more comes. */
  end: () => ChatAnswer;
}

export interface AnswerReaderOptions {
  /** Shown where the service does not say which model answered. */
  model: string;
  /** Most characters of the answer, and of one event. */
  maxChars: number;
  onDelta: ((delta: string, text: string) => void) | undefined;
  /** The error that an event without an answer stands for. */
  failure: (body: unknown) => OvershootError;
}

export function createAnswerReader({ model, maxChars, onDelta, failure }: AnswerReaderOptions): AnswerReader {
  const answer: ChatAnswer = {
    id: null,
    model,
    text: '',
    finishReason: null,
    isComplete: false,
    usage: null,
    cache: null,
  };
  let isDone = false;
  let isEnding = false;

  const take = ({ data, event }: EventSourceMessage): void => {
    if (isDone || data.trim() === '') return;
    if (data.trim() === '[DONE]') {
      isDone = true;
      return;
    }
    const body = parseJson(data);
    if (event === 'error' || isFailure(body)) throw failure(body ?? { detail: data });
    const chunk = v.safeParse(chunkSchema, body);
    if (!chunk.success) {
      // The last event may be cut by the end of the connection.
      if (isEnding) return;
      const detail = 'An event of the answer does not fit the API.';
      throw new OvershootError('protocol', { stage: 'chat', detail });
    }
    const { output } = chunk;
    answer.id ??= output.id;
    answer.model = output.model ?? answer.model;
    answer.usage = readUsage(output) ?? answer.usage;
    answer.cache = readCache(output) ?? answer.cache;
    for (const { index, delta, finish_reason } of output.choices ?? []) {
      if (index !== 0) continue;
      answer.finishReason = finish_reason ?? answer.finishReason;
      if (delta?.content) append(delta.content);
    }
  };

  const append = (delta: string): void => {
    if (answer.text.length + delta.length > maxChars) throw tooLarge(maxChars);
    answer.text += delta;
    const { text } = answer;
    if (onDelta) callListener(() => onDelta(delta, text));
  };

  const parser = createParser({
    onEvent: take,
    maxBufferSize: maxChars,
    onError: (error) => {
      // Lines that are no field are to be ignored, by the standard of server-sent events.
      if (error.type === 'max-buffer-size-exceeded') throw tooLarge(maxChars);
    },
  });

  return {
    feed(piece) {
      parser.feed(piece);
      return !isDone;
    },
    end() {
      isEnding = true;
      if (!isDone) parser.feed('\n\n');
      return { ...answer, isComplete: isDone || answer.finishReason !== null };
    },
  };
}

const isFailure = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (('error' in body && Boolean(body.error)) || ('detail' in body && Boolean(body.detail)));

export const tooLarge = (maxChars: number): OvershootError =>
  new OvershootError('answer-too-large', { stage: 'chat', detail: `More than ${maxChars} characters came.` });
