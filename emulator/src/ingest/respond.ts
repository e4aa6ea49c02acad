import type { ServerResponse } from 'node:http';

/** A plain text answer any page may read: clients ask from whatever origin the app has. */
export function respond(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
    })
    .end(body);
}
