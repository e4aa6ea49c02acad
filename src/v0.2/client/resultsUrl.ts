import { streamPath } from '../../core/client/http/streamPath.js';

/** Where the results of a stream come from: the address of the client, as a WebSocket. */
export function resultsUrl(baseUrl: string, id: string): string {
  const path = `/ws${streamPath(id)}`;
  if (!baseUrl.startsWith('/')) return `${baseUrl.replace(/^http/, 'ws')}${path}`;
  // A path is on the page's own server; older browsers take no relative address here.
  const origin = typeof location === 'undefined' ? '' : location.origin.replace(/^http/, 'ws');
  return `${origin}${baseUrl}${path}`;
}
