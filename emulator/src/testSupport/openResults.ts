import { onTestFinished } from 'vitest';
import * as v from 'valibot';
import { WebSocket } from 'ws';

const resultSchema = v.looseObject({
  id: v.string(),
  stream_id: v.string(),
  mode: v.string(),
  prompt: v.string(),
  result: v.string(),
  ok: v.boolean(),
  error: v.nullable(v.string()),
  finish_reason: v.nullable(v.string()),
});

/** What a test reads of a result; the rest is there, too. */
export type TestResult = v.InferOutput<typeof resultSchema>;

/** A results socket of v0.2 as a client opens it; `hello` is what it says first, by default a key. */
export async function openResults(
  url: string,
  streamId: string,
  hello: string | null = JSON.stringify({ api_key: 'ovs_test' }),
) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v0.2/ws/streams/${streamId}`);
  onTestFinished(() => socket.terminate());
  const results: TestResult[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data) => {
    results.push(v.parse(resultSchema, JSON.parse(Buffer.isBuffer(data) ? data.toString() : '')));
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  if (hello !== null) {
    socket.send(hello);
  }
  return {
    results,
    /** How the server, or the test, ended it. */
    closed,
    /** The next result that comes, or one that came and was not taken. */
    next: async (): Promise<TestResult> => {
      for (;;) {
        const result = results.shift();
        if (result) {
          return result;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    send: (text: string) => socket.send(text),
    close: () => socket.close(),
  };
}

export type OpenResults = Awaited<ReturnType<typeof openResults>>;
