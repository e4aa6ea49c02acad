import { onTestFinished } from 'vitest';
import { createOvershootClient, type OvershootClient } from '../../../src/core/index.js';
import {
  createOvershootHandler,
  type HandlerEvent,
  type HandlerOptions,
  type OvershootHandler,
} from '../../../src/server/index.js';
import { startTestEmulator, type TestEmulator } from '../../support/startTestEmulator.js';

export const API_KEY = 'sk-of-the-service-0123456789';
export const SECRET = 'a-secret-of-32-bytes-and-some-more';
export const APP = 'https://app.test';
export const BASE = `${APP}/api/overshoot`;

export interface TestApp {
  emulator: TestEmulator;
  handler: OvershootHandler;
  events: HandlerEvent[];
  /** The kit in the browser of somebody who is signed in. */
  browserOf: (subject: string) => OvershootClient;
  /** A request as a page of the app makes it. */
  ask: (subject: string, method: string, path: string, init?: RequestInit) => Promise<Response>;
  /** Calls that have reached the service. */
  upstream: () => Promise<number>;
}

/** An emulator and a handler in front of it; whoever names himself in `x-user` is signed in. */
export async function startApp(
  options: Partial<HandlerOptions> = {},
  /** Of another instance. */
  given?: TestEmulator,
): Promise<TestApp> {
  const emulator = given ?? (await startTestEmulator({ apiKey: API_KEY }));
  if (!given) onTestFinished(() => emulator.close());
  const events: HandlerEvent[] = [];
  const handler = createOvershootHandler({
    basePath: '/api/overshoot',
    apiKey: API_KEY,
    secrets: [{ kid: 'k1', secret: SECRET }],
    baseUrl: `${emulator.url}/v1beta`,
    authorize: (request) => {
      const subject = request.headers.get('x-user');
      return subject === null ? null : { subject };
    },
    onEvent: (event) => events.push(event),
    ...options,
  });
  const send = (subject: string, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('x-user', subject);
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    return handler(new Request(input, { ...init, headers }));
  };
  return {
    emulator,
    handler,
    events,
    browserOf: (subject) =>
      createOvershootClient({
        kind: 'handler',
        endpoint: BASE,
        fetch: (input, init) => send(subject, input, init),
      }),
    ask: (subject, method, path, init = {}) => send(subject, `${BASE}${path}`, { ...init, method }),
    upstream: async () =>
      (await emulator.history()).filter((event) => event.type === 'request' && event.route !== 'control')
        .length,
  };
}
