import { HandlerError } from '../http/HandlerError.js';
import type { NodeRequest } from './NodeMessages.js';
import { requestBody } from './requestBody.js';

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;

/** A request of `node:http` as one of the Fetch API. Throws `HandlerError`. */
export function toRequest(
  request: NodeRequest,
  { origin, signal }: { origin: string | undefined; signal: AbortSignal },
): Request {
  const { method = 'GET' } = request;
  const headers = fetchHeaders(request);
  // Express cuts the mount path off `url`.
  const path =
    'originalUrl' in request && typeof request.originalUrl === 'string' ? request.originalUrl : request.url;
  if (path?.startsWith('/') !== true) throw new HandlerError('bad-request', { detail: 'It names no path.' });
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    // Put together as text: a path that begins with two slashes is no other host.
    const url = new URL(`${origin ?? originOf(request)}${path}`);
    // Dots, backslashes and the like would be another path by now than what stood before this server has let in.
    if (url.pathname !== path.split('?', 1)[0])
      throw new HandlerError('bad-request', { detail: 'Its path can be read in two ways.' });
    return new Request(url, {
      method,
      headers,
      signal,
      ...(hasBody ? { body: bodyOf(request), duplex: 'half' } : {}),
    });
  } catch (cause) {
    // A method that the Fetch API does not know, such as TRACE.
    throw cause instanceof HandlerError ? cause : new HandlerError('bad-request', { cause });
  }
}

function originOf({ headers, socket }: NodeRequest): string {
  const host = headers[':authority'] ?? headers['host'] ?? 'localhost';
  // Anything else could add a path of its own.
  if (typeof host !== 'string' || !HOST.test(host))
    throw new HandlerError('bad-request', { detail: 'Its Host header is none.' });
  return `${'encrypted' in socket && socket.encrypted === true ? 'https' : 'http'}://${host}`;
}

function fetchHeaders(request: NodeRequest): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    // HTTP/2 has its method and path among them.
    value === undefined || name.startsWith(':')
      ? []
      : [[name, typeof value === 'string' ? value : value.join(', ')]],
  );
}

/** What `express.json()` and its like have read is in `request.body`. */
function bodyOf(request: NodeRequest): BodyInit {
  if (!request.readableDidRead) return requestBody(request);
  const parsed: unknown = 'body' in request ? request.body : undefined;
  if (typeof parsed === 'string') return parsed;
  if (parsed instanceof Uint8Array) return new Uint8Array(parsed);
  const text = JSON.stringify(parsed);
  if (text !== undefined) return text;
  throw new HandlerError('not-configured', {
    detail:
      'Something has read the body before toNodeListener(), and did not leave it in request.body: mount the handler first.',
  });
}
