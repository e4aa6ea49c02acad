import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { startTestEmulator, type TestEmulator } from '../../../emulator/src/testSupport/startTestEmulator.js';
import {
  createRealtimeHandler,
  type HandlerEvent,
  type HandlerOptions,
  relayResults,
  toNodeListener,
} from '../../../src/server/index.js';
import { API_KEY, SECRET } from './startApp.js';

export interface RealtimeApp {
  emulator: TestEmulator;
  events: HandlerEvent[];
  /** A call as the page of somebody who is signed in makes it. */
  ask: (subject: string, method: string, path: string, body?: unknown) => Promise<Response>;
  /** A results socket of a page; `hello` is what it says first. */
  results: (subject: string, handle: string, hello?: string, headers?: Record<string, string>) => PageSocket;
}

export interface PageSocket {
  messages: string[];
  closed: Promise<{ code: number; reason: string }>;
}

/** The older API behind a handler on a server of Node, with its relay. Whoever names himself in `x-user` is signed in. */
export async function startRealtimeApp(options: Partial<HandlerOptions> = {}): Promise<RealtimeApp> {
  const emulator = await startTestEmulator({ apiKey: API_KEY });
  const events: HandlerEvent[] = [];
  const handler = createRealtimeHandler({
    basePath: '/api/realtime',
    apiKey: API_KEY,
    secrets: [{ kid: 'k1', secret: SECRET }],
    baseUrl: `${emulator.emulator.url}/v0.2`,
    authorize: (request) => {
      const subject = request.headers.get('x-user');
      return subject === null ? null : { subject };
    },
    onEvent: (event) => events.push(event),
    ...options,
  });
  const server = createServer(toNodeListener(handler));
  relayResults(server, handler, { WebSocket, WebSocketServer });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;

  return {
    emulator,
    events,
    ask: (subject, method, path, body) =>
      fetch(`http://${host}/api/realtime${path}`, {
        method,
        headers: { 'x-user': subject, origin: `http://${host}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    results(subject, handle, hello = JSON.stringify({ api_key: handle }), headers = {}) {
      const socket = new WebSocket(`ws://${host}/api/realtime/ws/streams/${handle}`, {
        headers: { 'x-user': subject, origin: `http://${host}`, ...headers },
      });
      onTestFinished(() => socket.terminate());
      const messages: string[] = [];
      socket.on('open', () => socket.send(hello));
      socket.on('message', (data) => messages.push(Buffer.isBuffer(data) ? data.toString() : ''));
      socket.on('error', () => undefined);
      const closed = new Promise<{ code: number; reason: string }>((resolve) => {
        socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
      });
      return { messages, closed };
    },
  };
}
