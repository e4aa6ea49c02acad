import type { IncomingMessage } from 'node:http';
import type { RequestFacts } from '../history/HistoryEvent.js';
import type { NamedRoute } from './nameRoute.js';

/** One request on its way through the emulator. */
export interface Exchange extends RequestFacts {
  startedAtMs: number;
  /** The checked `Host`: what the client reached this server by, so what a publish url has to name. */
  host: string;
  faultId: number | null;
  /** Set by a fault that cuts the connection. */
  dropped: boolean;
}

const LONGEST = 256;

export function describeRequest(
  request: IncomingMessage,
  requestId: number,
  named: NamedRoute,
  path: string,
): RequestFacts {
  const { authorization, origin } = request.headers;
  return {
    requestId,
    method: request.method ?? '',
    path: path.slice(0, LONGEST),
    route: named.route,
    streamId: named.streamId?.slice(0, LONGEST) ?? null,
    authorization:
      authorization === undefined ? 'none' : /^bearer /i.test(authorization) ? 'bearer' : 'other',
    idempotencyKey: request.headers['idempotency-key'] !== undefined,
    origin: origin?.slice(0, LONGEST) ?? null,
  };
}
