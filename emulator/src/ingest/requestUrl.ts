import type { IncomingMessage } from 'node:http';

/** The URL of a request; only its path and query mean anything. A target that is no URL counts as `/`. */
export function requestUrl(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  const base = 'http://localhost';
  return URL.canParse(target, base) ? new URL(target, base) : new URL(base);
}
