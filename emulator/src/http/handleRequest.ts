import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ingest } from '../ingest/Ingest.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import { corsHeaders, isPreflight, preflightHeaders } from '../security/cors.js';
import { guardRequest } from '../security/guardRequest.js';
import type { RequestLog } from './RequestLog.js';
import type { ServeApp } from './serveApp.js';
import { pathOf } from './pathOf.js';
import { sendRefusal } from './sendRefusal.js';

export interface RequestHandlerOptions {
  settings: EmulatorSettings;
  log: RequestLog;
  ingest: Pick<Ingest, 'handleRequest'>;
  serveApp: ServeApp;
}

/** What every request goes through, in this order: history, Host, Origin, preflight, LiveKit, the app. */
export function createRequestHandler({ settings, log, ingest, serveApp }: RequestHandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request.url);
    const exchange = log.begin(request, path, response);
    const refusal = guardRequest(request, settings);
    if (refusal) {
      sendRefusal(response, refusal);
      return;
    }
    for (const [name, value] of Object.entries(corsHeaders(request.headers.origin))) {
      response.setHeader(name, value);
    }
    if (isPreflight(request.method, request.headers)) {
      exchange.route = 'preflight';
      response.writeHead(204, preflightHeaders(request.headers)).end();
      return;
    }
    if (exchange.route === 'validate' && (await ingest.handleRequest(request, response))) {
      return;
    }
    await serveApp(request, response, exchange);
  };
}
