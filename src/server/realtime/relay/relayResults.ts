import type { Clock } from '../../../platform/clock/Clock.js';
import { systemClock } from '../../../platform/clock/systemClock.js';
import { HandlerError } from '../../http/HandlerError.js';
import { toRequest } from '../../node/toRequest.js';
import type { RealtimeHandler } from '../RealtimeHandler.js';
import { joinSockets } from './joinSockets.js';
import type { RelayClasses, UpgradingServer } from './RelaySockets.js';

/** What `relayResults` takes beside the server and the handler. */
export interface RelayResultsOptions extends RelayClasses {
  /** How the browser reaches this server, as of `toNodeListener`: Origin is compared with it. */
  origin?: string;
  /** For tests. Default that of the machine. */
  clock?: Clock;
}

/** A result is a text of some kilobytes; a page sends nothing but its handle. */
const MOST_BYTES = 1_000_000;
const NO_MORE_THAN_A_HANDLE = 4096;
const HANDSHAKE_MS = 10_000;

/**
 * Relays the results of streams, so that no page needs the key: a page opens `{basePath}/ws/streams/{handle}` and sends its
 * handle where the service wants the key. Refusals close with 1008 and a code; the service's own ends come through. Upgrades of
 * other paths are left to whoever else listens. For Node, whose server has upgrades; other hosts have none to relay with.
 *
 * @example
 * import { WebSocket, WebSocketServer } from 'ws';
 * const server = createServer(toNodeListener(handler));
 * relayResults(server, handler, { WebSocket, WebSocketServer });
 */
export function relayResults(
  server: UpgradingServer,
  handler: RealtimeHandler,
  { WebSocket, WebSocketServer, origin, clock = systemClock }: RelayResultsOptions,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: NO_MORE_THAN_A_HANDLE });
  const prefix = `${handler.basePath}/ws/streams/`;

  server.on('upgrade', (incoming, raw, head) => {
    const path = incoming.url?.split('?', 1)[0] ?? '';
    const handle = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    if (!/^[\w.-]+$/.test(handle)) return;
    const source = admitted(() => {
      const request = toRequest(incoming, { origin, signal: new AbortController().signal });
      return handler.results(request, handle);
    });
    // What was refused is accepted nevertheless: only a socket that was open can say to a page why it is closed.
    sockets.handleUpgrade(incoming as never, raw as never, head as never, (page) => {
      joinSockets({
        page,
        handle,
        source,
        clock,
        open: (url) => new WebSocket(url, { handshakeTimeout: HANDSHAKE_MS, maxPayload: MOST_BYTES }),
      });
    });
  });
}

/** Asked for at once, and settled when the page has said its handle: a rejection until then is nobody's yet. */
function admitted<T>(ask: () => Promise<T>): Promise<T | HandlerError> {
  return Promise.resolve()
    .then(ask)
    .catch((error: unknown) =>
      error instanceof HandlerError ? error : new HandlerError('internal-error', { cause: error }),
    );
}
