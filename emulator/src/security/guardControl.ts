import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './Refusal.js';
import { authenticate } from './apiKey.js';
import { isLoopbackPeer } from './loopback.js';

/** The part of Node's `IncomingMessage` that the rules look at. */
export interface ControlRequest {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/**
 * Rules of `/__emulator/*` besides those of every request. JSON only, because a foreign page can post a form without
 * asking first but not JSON. From another machine only with the key: what is shown and done here concerns every stream.
 */
export function guardControl(request: ControlRequest, apiKey: string | null): Refusal | null {
  if (
    !isLoopbackPeer(request.socket.remoteAddress) &&
    authenticate(request.headers.authorization, apiKey) === null
  ) {
    return {
      status: 401,
      detail:
        'From another machine the control routes need the API key: send Authorization: Bearer <key>, or call from the machine the emulator runs on.',
    };
  }
  const hasBody =
    request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0';
  const needsJson =
    request.method === 'DELETE'
      ? hasBody || request.headers['transfer-encoding'] !== undefined
      : request.method !== 'GET' && request.method !== 'HEAD';
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (needsJson && type !== 'application/json') {
    return { status: 415, detail: 'The control routes take JSON only: send content-type: application/json.' };
  }
  return null;
}
