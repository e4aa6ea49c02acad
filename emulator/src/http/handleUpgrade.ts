import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { FaultInjector } from '../faults/FaultInjector.js';
import type { Ingest } from '../ingest/Ingest.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import type { Refusal } from '../security/Refusal.js';
import { guardRequest } from '../security/guardRequest.js';
import type { ResultsSockets } from '../v0.2/results/ResultsSockets.js';
import type { RequestLog } from './RequestLog.js';
import { pathOf } from './pathOf.js';
import { refusalResponse, writeResponse } from './writeResponse.js';

export interface UpgradeHandlerOptions {
  settings: EmulatorSettings;
  log: RequestLog;
  faults: FaultInjector;
  ingest: Pick<Ingest, 'handleUpgrade'>;
  results: Pick<ResultsSockets, 'handleUpgrade'>;
}

/** WebSocket upgrades: guards and faults first, then the LiveKit side or that of results takes the socket over. */
export function createUpgradeHandler({ settings, log, faults, ingest, results }: UpgradeHandlerOptions) {
  return async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const exchange = log.beginUpgrade(request, pathOf(request.url));
    const closed = new AbortController();
    const onClose = (): void => closed.abort();
    // Without a listener a reset connection would end the process.
    socket.on('error', onClose).on('close', onClose);

    // A mark of its own object: 101 cannot be put into a `Response`.
    const handOver = new Response(null);
    const refusal = guardRequest(request, settings) ?? refuseOtherUpgrades(exchange.route, request);
    const answer = refusal
      ? refusalResponse(refusal)
      : await faults.run(
          exchange,
          { cut: () => socket.destroy(), closed: closed.signal },
          async () => handOver,
        );
    if (answer === RESPONSE_ALREADY_SENT || closed.signal.aborted) {
      log.endUpgrade(exchange, exchange.dropped ? 'dropped' : 'aborted', null);
      socket.destroy();
    } else if (answer === handOver) {
      log.endUpgrade(exchange, 'handed-over', null);
      socket.off('error', onClose).off('close', onClose);
      if (exchange.route === 'results') {
        results.handleUpgrade(request, socket, head, exchange.streamId ?? '');
      } else {
        ingest.handleUpgrade(request, socket, head);
      }
    } else {
      log.endUpgrade(exchange, 'answered', answer.status);
      await writeResponse(socket, answer);
    }
  };
}

function refuseOtherUpgrades(route: string, request: IncomingMessage): Refusal | null {
  if ((route === 'signal' || route === 'results') && request.headers.upgrade?.toLowerCase() === 'websocket') {
    return null;
  }
  return {
    status: 404,
    detail:
      'Only WebSockets upgrade here: LiveKit signalling at /rtc or /rtc/v1, results at /v0.2/ws/streams/{id}. Send other requests without Upgrade.',
  };
}
