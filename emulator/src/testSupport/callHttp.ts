import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface HttpCall {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Gives up on it after this many milliseconds. */
  timeoutMs?: number;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** `undefined` where the text is no JSON. */
  json: unknown;
}

/** A request with exactly these headers: `fetch` would not let a test set Host or Origin. Rejects when cut off. */
export function callHttp(
  port: number,
  { method = 'GET', path = '/', headers = {}, body, timeoutMs }: HttpCall,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) });
      });
    });
    call.on('error', reject);
    if (timeoutMs !== undefined) {
      call.setTimeout(timeoutMs, () => call.destroy(new Error('no answer in time')));
    }
    call.end(body);
  });
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
