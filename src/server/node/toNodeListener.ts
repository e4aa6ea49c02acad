/// <reference types="node" />
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A handler of the Fetch API. */
type FetchHandler = (request: Request) => Promise<Response>;

export interface NodeListenerOptions {
  /**
   * How the browser reaches this server, such as `https://app.example`. Default: `http` and the Host header. Behind a proxy
   * name it, because Origin is compared with it.
   */
  origin?: string;
}

/**
 * Makes a listener for `node:http` and Express of a handler. Express must not have read the body: mount it before
 * `express.json()`.
 *
 * @example app.use(toNodeListener(handler))
 */
export function toNodeListener(
  handler: FetchHandler,
  { origin }: NodeListenerOptions = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const leaving = new AbortController();
    // Before the answer is through, this is somebody who went away.
    response.once('close', () => leaving.abort());
    try {
      const answer = await handler(toRequest(request, origin, leaving.signal));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (!answer.body) return void response.end();
      response.flushHeaders();
      await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
    } catch {
      // The answer has begun, or nobody is there to take it.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  };
}

function toRequest(request: IncomingMessage, origin: string | undefined, signal: AbortSignal): Request {
  const { method = 'GET', headers } = request;
  // Express cuts the mount path off `url`.
  const path =
    'originalUrl' in request && typeof request.originalUrl === 'string' ? request.originalUrl : request.url;
  // Put together as text: a path that begins with two slashes is no other host.
  const url = new URL(`${origin ?? `http://${headers.host ?? 'localhost'}`}${path ?? '/'}`);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
    signal,
    ...(hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}),
  });
}
