import { createOvershootClient } from '../../../src/core/client/createOvershootClient.js';
import type { ChatOptions } from '../../../src/core/client/OvershootClient.js';
import { OvershootError } from '../../../src/core/errors/index.js';
import type { ChatAnswer } from '../../../src/core/vision/chat/ChatAnswer.js';
import type { ChatRequest } from '../../../src/core/vision/chat/ChatRequest.js';
import { streamImage } from '../../../src/core/vision/references/streamImage.js';
import { createHeldClock } from '../../../src/testing/index.js';

export const question: ChatRequest = {
  model: 'test/model',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url: streamImage('stream-1', { frameIndex: -1 }) } },
        { type: 'text', text: 'What is it?' },
      ],
    },
  ],
};

export function rig(answer: Response | ((init: RequestInit) => Promise<Response>), direct = false) {
  const requests: { url: string; headers: Headers; body: unknown }[] = [];
  const clock = createHeldClock();
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    requests.push({
      url: String(url instanceof Request ? url.url : url),
      headers: new Headers(init.headers),
      body,
    });
    return typeof answer === 'function' ? answer(init) : answer;
  };
  const client = createOvershootClient({
    fetch,
    clock,
    ...(direct
      ? { kind: 'direct', apiKey: 'key', baseUrl: 'http://localhost:4600/v1beta' }
      : { kind: 'handler', endpoint: '/api/overshoot' }),
  });
  return { client, clock, requests };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A body that arrives in these pieces. */
export const inPieces = (
  pieces: readonly Uint8Array[],
  type = 'text/event-stream; charset=utf-8',
): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    }),
    { headers: { 'content-type': type } },
  );
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const events = (text: string, type?: string): Response => inPieces([bytes(text)], type);
export const delta = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;

export const ask = (response: Response, options?: ChatOptions): Promise<ChatAnswer> =>
  rig(response).client.complete(question, options);
export const failure = async (promise: Promise<unknown>): Promise<OvershootError> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OvershootError)) throw new Error('Expected an OvershootError.', { cause: error });
  return error;
};
