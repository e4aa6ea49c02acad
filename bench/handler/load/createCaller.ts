import { Agent, type IncomingMessage, request as send } from 'node:http';
import type { Way } from '../Way.js';

export interface Call {
  method: string;
  path: string;
  body?: object;
}

export interface Caller {
  /** The whole answer. Rejects where it is no 2xx. */
  call(
    way: Pick<Way, 'baseUrl' | 'headers'>,
    client: number,
    call: Call,
  ): Promise<{ body: string; ms: number }>;
  /** The answer's head has come; its body is the caller's. Rejects where it is no 2xx. */
  open(way: Pick<Way, 'baseUrl' | 'headers'>, client: number, call: Call): Promise<IncomingMessage>;
  close(): void;
}

/** Clients whose connections stay open, as those of browsers do. */
export function createCaller(): Caller {
  const agent = new Agent({ keepAlive: true });
  const open: Caller['open'] = (way, client, { method, path, body }) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const headers = {
        ...way.headers(client),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'content-length': Buffer.byteLength(text),
      };
      send(`${way.baseUrl}${path}`, { method, agent, headers }, (answer) => {
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) return resolve(answer);
        answer.resume();
        reject(new Error(`${method} ${path}: ${statusCode}`));
      })
        .once('error', reject)
        .end(text);
    });
  return {
    open,
    async call(way, client, call) {
      const begunAt = performance.now();
      let body = '';
      for await (const piece of (await open(way, client, call)).setEncoding('utf8')) body += String(piece);
      return { body, ms: performance.now() - begunAt };
    },
    close: () => agent.destroy(),
  };
}
