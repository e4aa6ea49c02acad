import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import * as v from 'valibot';

const requestSchema = v.looseObject({
  model: v.string(),
  stream: v.boolean(),
  messages: v.array(
    v.looseObject({
      role: v.string(),
      content: v.union([
        v.string(),
        v.array(v.looseObject({ type: v.string(), image_url: v.optional(v.object({ url: v.string() })) })),
      ]),
    }),
  ),
});

export interface SeenImage {
  format: string;
  width: number;
  height: number;
  /** Mean of red, green and blue. */
  mean: number[];
}

export interface SeenQuestion {
  authorization: string | undefined;
  body: v.InferOutput<typeof requestSchema>;
  /** Every image of the request, decoded, in order. */
  images: SeenImage[];
}

type Answer = (question: SeenQuestion, response: ServerResponse) => void | Promise<void>;

/** An OpenAI-compatible server that really decodes what it is sent; `answer` says what it does then. */
export async function startModelServer(answer: Answer) {
  const questions: SeenQuestion[] = [];
  const server = createServer((request, response) => {
    void serve(request, response, questions, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/v1`, questions };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  questions: SeenQuestion[],
  answer: Answer,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    response.writeHead(404).end();
    return;
  }
  const body = v.parse(requestSchema, JSON.parse(Buffer.concat(chunks).toString()));
  const urls = body.messages.flatMap(({ content }) =>
    typeof content === 'string' ? [] : content.flatMap(({ image_url }) => image_url?.url ?? []),
  );
  const images = await Promise.all(urls.filter((url) => url.startsWith('data:')).map(decode));
  const question = { authorization: request.headers.authorization, body, images };
  questions.push(question);
  await answer(question, response);
}

async function decode(url: string): Promise<SeenImage> {
  const [, format = '', base64 = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(url) ?? [];
  const image = sharp(Buffer.from(base64, 'base64'));
  const { width, height, format: real } = await image.metadata();
  const { channels } = await image.stats();
  return {
    format: real === format ? format : `${format} that is ${real}`,
    width,
    height,
    mean: channels.map(({ mean }) => mean),
  };
}

/** An answer in one piece. */
export function sayJson(response: ServerResponse, content: string, usage?: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  response.end(
    JSON.stringify({ id: 'up-1', object: 'chat.completion', model: 'up', choices, ...(usage && { usage }) }),
  );
}
