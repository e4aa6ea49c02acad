import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import express, { type RequestHandler } from 'express';
import { Hono } from 'hono';
import { createOvershootHandler, toNodeListener } from 'react-live-vision/server';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { userOf } from '../../../docs/recipes/login.js';
import { conversationTests } from '../../support/conversation/conversationTests.js';
import {
  type ConversationService,
  HANDLE_SECRET,
  SERVICE_KEY,
  startService,
} from '../../support/conversation/startService.js';

const userOfRecipe = async (request: Request) => {
  const user = await userOf(request);
  return user && { subject: user.id };
};

let service: ConversationService;
beforeAll(async () => {
  service = await startService();
  // What the recipes read.
  vi.stubEnv('OVERSHOOT_URL', service.baseUrl);
  vi.stubEnv('OVERSHOOT_API_KEY', SERVICE_KEY);
  vi.stubEnv('HANDLE_SECRET', HANDLE_SECRET);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await service.close();
});

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Each serves the very file of its guide, where there is one. */
const frameworks: Record<string, () => Promise<Server>> = {
  Hono: async () => {
    const { app } = await import('../../../docs/recipes/vite-hono/app.js');
    return createAdaptorServer({ fetch: app.fetch }) as Server;
  },
  'Hono, whose key comes with its bindings': async () => {
    interface Env {
      KEY: string;
      SECRET: string;
    }
    const handler = createOvershootHandler<Env>({
      basePath: '/api/overshoot',
      baseUrl: service.baseUrl,
      apiKey: (env) => env.KEY,
      secrets: (env) => [{ kid: '1', secret: env.SECRET }],
      authorize: userOfRecipe,
    });
    const app = new Hono<{ Bindings: Env }>();
    app.all('/api/overshoot/*', (c) => handler(c.req.raw, c.env));
    const env = { KEY: SERVICE_KEY, SECRET: HANDLE_SECRET };
    return createAdaptorServer({ fetch: (request) => app.fetch(request, env) }) as Server;
  },
  Express: async () => createServer((await import('../../../docs/recipes/express/app.js')).app),
  'Express, for the whole of the app': async () => {
    const { handler } = await import('../../../docs/recipes/overshoot.js');
    return createServer(express().use(toNodeListener(handler)));
  },
  'Express, after express.json()': async () => {
    const { handler } = await import('../../../docs/recipes/overshoot.js');
    return createServer(express().use(express.json(), toNodeListener(handler)));
  },
  'Express, whose middleware knows the person': async () => {
    const { app } = await import('../../../docs/recipes/express/session.js');
    const signIn: RequestHandler = async (request, _, next) => {
      const cookie = new Headers({ cookie: request.headers.cookie ?? '' });
      Object.assign(request, { user: await userOf(new Request('http://app.test', { headers: cookie })) });
      next();
    };
    return createServer(express().use(signIn, app));
  },
  'node:http': async () => {
    const { handler } = await import('../../../docs/recipes/overshoot.js');
    return createServer(toNodeListener(handler));
  },
};

describe.each(Object.entries(frameworks))('%s', (_, mount) => {
  let url = '';
  beforeAll(async () => {
    // A handler of its own for each: what a person may do in a minute is counted.
    vi.resetModules();
    url = await listening(await mount());
  });
  conversationTests(() => ({ url, service }));
});
