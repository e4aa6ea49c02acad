import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebFile } from './loadFiles.js';

/** Sends a file, or an empty answer to `/ping`. */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, WebFile>,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (pathname === '/ping') return void response.writeHead(200, { 'cache-control': 'no-store' }).end();
  const file = files.get(pathname);
  if (!file) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'gzip',
      'content-length': file.gzipped.length,
    })
    .end(file.gzipped);
}
