import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createOvershootHandler, type HandlerEvent, type HandlerOptions } from '../../../src/server/index.js';
import { API_KEY, BASE, SECRET } from './startApp.js';

/** A handler in front of a service that does as the test says. */
export async function startService(service: RequestListener, options: Partial<HandlerOptions> = {}) {
  const asked: { method: string; url: string }[] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method ?? '', url: request.url ?? '' });
    service(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const events: HandlerEvent[] = [];
  const handler = createOvershootHandler({
    basePath: '/api/overshoot',
    apiKey: API_KEY,
    secrets: [{ kid: 'k', secret: SECRET }],
    baseUrl: `http://127.0.0.1:${port}/v1beta`,
    authorize: () => ({ subject: 'ann' }),
    onEvent: (event) => events.push(event),
    ...options,
  });
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': 'click-1',
  };
  return {
    asked,
    events,
    handler,
    send: (method: string, path: string, body?: object, signal?: AbortSignal) =>
      handler(
        new Request(`${BASE}${path}`, {
          method,
          headers,
          ...(body ? { body: JSON.stringify(body) } : {}),
          ...(signal ? { signal } : {}),
        }),
      ),
  };
}

/** What the service says when it makes or renews a stream. */
export const leaseAnswer = (id = 's'): string =>
  JSON.stringify({
    id,
    publish: { url: 'ws://127.0.0.1:1', token: 't' },
    expires_at_ms: 1,
    ttl_seconds: 300,
  });
