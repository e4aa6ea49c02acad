import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { detailError } from '../errors/envelopes.js';
import type { Refusal } from '../security/Refusal.js';

export function refusalResponse({ status, detail }: Refusal): Response {
  return Response.json(detailError(detail), { status });
}

/** Answers on a bare socket, that of an upgrade or of bytes that were no HTTP, and ends it. */
export async function writeResponse(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? 'Error'}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.byteLength}`,
    'connection: close',
  ];
  if (socket.destroyed) {
    return;
  }
  socket.once('finish', () => socket.destroy());
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.end(body);
}
