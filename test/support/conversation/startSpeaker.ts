import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer that a test gives word by word. */
export interface SpokenAnswer {
  say(text: string): void;
  finish(): void;
  /** The connection is closed: the answer was finished, or nobody wants it any more. */
  closed: Promise<unknown>;
}

/** A model server that says what a test says, when the test says it. */
export interface Speaker {
  /** For the emulator's `modelUrl`. */
  url: string;
  /** The next question that comes. */
  asked(): Promise<SpokenAnswer>;
  close(): void;
}

export const SPEAKER_MODEL = 'test/speaker';

export async function startSpeaker(): Promise<Speaker> {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    request.resume();
    // Sent with the first word, and not before.
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    waiting.push(response);
    server.emit('asked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    async asked() {
      if (waiting.length === 0) await once(server, 'asked');
      const response = waiting.shift();
      if (!response) throw new Error('Another test has taken the question.');
      const chunk = (delta: object, finishReason: string | null): void => {
        const choices = [{ index: 0, delta, finish_reason: finishReason }];
        response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices })}\n\n`);
      };
      return {
        closed: once(response, 'close'),
        say: (text) => chunk({ content: text }, null),
        finish() {
          chunk({}, 'stop');
          response.end('data: [DONE]\n\n');
        },
      };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
