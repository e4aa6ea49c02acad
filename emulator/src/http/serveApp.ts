import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { FaultInjector } from '../faults/FaultInjector.js';
import type { AppEnv } from './AppEnv.js';
import type { Exchange } from './Exchange.js';

export type ServeApp = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
) => Promise<void>;

/** Lets the app answer a request, with the planned faults around it. */
export function createServeApp(app: Hono<AppEnv>, faults: FaultInjector): ServeApp {
  return async (incoming, outgoing, exchange) => {
    const closed = new AbortController();
    outgoing.once('close', () => closed.abort());
    const connection = { cut: () => incoming.socket.destroy(), closed: closed.signal };
    const listener = getRequestListener(
      (request) => faults.run(exchange, connection, async () => app.fetch(request, { exchange, incoming })),
      {
        // The adapter's own Request and Response must not become those of a program that embeds the emulator.
        overrideGlobalObjects: false,
        errorHandler: () =>
          Response.json(detailError('This request target or Host is malformed.'), { status: 400 }),
      },
    );
    await listener(incoming, outgoing);
  };
}
