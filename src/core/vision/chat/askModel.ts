import type { QueryClient } from '@tanstack/react-query';
import type { Clock } from '../../../platform/clock/Clock.js';
import type { OvershootClient } from '../../client/OvershootClient.js';
import type { StreamId } from '../../session/StreamSnapshot.js';
import { recordUsage } from '../cost/recordUsage.js';
import { estimateFrame } from '../look/estimateFrame.js';
import type { Look } from '../look/Look.js';
import { prepareLook } from '../look/prepareLook.js';
import type { VisionStream } from '../stream/VisionStream.js';
import type { Answered } from './Answered.js';
import type { ChatAnswer } from './ChatAnswer.js';
import type { ChatMessage, ChatRequest } from './ChatRequest.js';

/** A question to one model about one stream, with everything that is to be known of its answer. */
export interface ModelQuestion {
  client: OvershootClient;
  queryClient: QueryClient | undefined;
  clock: Clock;
  stream: VisionStream;
  id: StreamId;
  model: string;
  prompt: string;
  options: Omit<ChatRequest, 'model' | 'messages'> & { look?: Look; system?: string };
  timeoutMs: number;
  signal: AbortSignal;
  onDelta?: (delta: string, text: string) => void;
  maxChars?: number;
}

const newestFrame: Look = { type: 'still' };

/** Shows the stream to the model and asks. Rejects with an `OvershootError`. */
export async function askModel(
  question: ModelQuestion,
): Promise<{ answered: Answered; answer: ChatAnswer; messages: readonly ChatMessage[] }> {
  const { client, clock, stream, id, model, prompt, options, signal, timeoutMs, onDelta, maxChars } =
    question;
  const { look = newestFrame, system, maxTokens, responseFormat, threadId, extraBody } = options;
  const begunAt = clock.mono();
  const askedAt = clock.now();
  const status = stream.status();
  const { part, frame } = await prepareLook(client, id, look, { signal, timeoutMs });
  const messages: readonly ChatMessage[] = [
    ...(system === undefined ? [] : [{ role: 'system', content: system } as const]),
    { role: 'user', content: [part, { type: 'text', text: prompt }] },
  ];
  const answer = await client.complete(
    {
      model,
      messages,
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(responseFormat === undefined ? {} : { responseFormat }),
      ...(threadId === undefined ? {} : { threadId }),
      ...(extraBody === undefined ? {} : { extraBody }),
    },
    {
      signal,
      timeoutMs,
      ...(onDelta ? { onDelta } : {}),
      ...(maxChars === undefined ? {} : { maxChars }),
    },
  );
  const latencyMs = clock.mono() - begunAt;
  // By the name that has a price: what answers may call itself otherwise.
  recordUsage(question.queryClient, client, id, model, answer.usage);
  return {
    answer,
    messages,
    answered: {
      text: answer.text,
      asked: prompt,
      frame:
        frame ??
        estimateFrame({
          status,
          clockOffsetMs: stream.clockOffsetMs(),
          askedAt,
          answeredAt: askedAt + latencyMs,
        }),
      askedAt,
      // Not the wall clock again: it may have leapt meanwhile.
      answeredAt: askedAt + latencyMs,
      latencyMs,
      model: answer.model,
      usage: answer.usage,
    },
  };
}
