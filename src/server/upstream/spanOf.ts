import type { SpanFacts } from '../tracing/inSpan.js';

/** A call of the service as a client span, without the id that is in its path. */
export function spanOf({ method, path }: { method: string; path: string }, baseUrl: string): SpanFacts {
  const url = new URL(/^https?:/.test(path) ? path : `${baseUrl}${path}`);
  const template = url.pathname.replace(/\/streams\/[^/]+/, '/streams/{id}');
  return {
    name: `${method} ${template}`,
    kind: 'client',
    attributes: { 'http.request.method': method, 'url.template': template, 'server.address': url.hostname },
  };
}
