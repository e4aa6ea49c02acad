import type { ServerResponse } from 'node:http';
import { detailError } from '../errors/envelopes.js';
import type { Refusal } from '../security/Refusal.js';

export function sendRefusal(response: ServerResponse, { status, detail }: Refusal): void {
  // The body of a refused request is not read, so the connection cannot serve another one.
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(JSON.stringify(detailError(detail)));
}
