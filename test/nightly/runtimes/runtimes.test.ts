import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { conversationTests } from '../../support/conversation/conversationTests.js';
import {
  type ConversationService,
  SERVICE_KEY,
  startService,
} from '../../support/conversation/startService.js';
import { visitor } from '../../support/conversation/visitor.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';
import { type InstalledRuntimes, installRuntimes } from './support/installRuntimes.js';
import { type RunningApp, startRuntime } from './support/startRuntime.js';

let runtimes: InstalledRuntimes;
let service: ConversationService;
beforeAll(async () => {
  [runtimes, service] = await Promise.all([installRuntimes(), startService()]);
}, 300_000);
afterAll(async () => {
  await service.close();
  await runtimes.remove();
});

// One at a time: each test of one file waits for those before it.
describe.each(['bun', 'deno', 'workerd'] as const)('the handler in %s', (name) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startRuntime(name, { runtimes, serviceUrl: service.baseUrl });
  });
  afterAll(() => app.close());

  // A worker learns that nobody listens any more when a piece cannot be delivered.
  conversationTests(() => ({ url: app.url, service }), {
    leaving: name === 'workerd' ? 'by the next piece' : 'at once',
  });

  test('follows no redirect of the service', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const redirected = await startRuntime(name, {
      runtimes,
      serviceUrl: `http://127.0.0.1:${port}/v1beta`,
    });
    onTestFinished(() => redirected.close());
    const { status } = await visitor(redirected.url, 'ann').send('GET', '/models');
    expect(status).toBe(502);
    expect(asked).toEqual(['/v1beta/models']);
  });
});

test('the Durable Object of the guide renews a stream by its alarm, for nobody but its owner', async () => {
  const emulator = await startTestEmulator({ apiKey: SERVICE_KEY, ttlSeconds: 2 });
  onTestFinished(() => emulator.close());
  const app = await startRuntime('workerd', {
    runtimes,
    serviceUrl: `${emulator.url}/v1beta`,
    recipe: { file: 'docs/recipes/keep-alive/cloudflare.ts', durable: 'StreamKeeper' },
  });
  onTestFinished(() => app.close());
  const { client } = visitor(app.url, 'ann');
  const { id } = await client.createStream();
  const keep = async (user: string, site: string): Promise<number> => {
    const headers = { cookie: `user=${user}`, 'sec-fetch-site': site };
    return (await fetch(`${app.url}/api/keep/${id}`, { method: 'POST', headers })).status;
  };
  expect(await keep('bob', 'same-origin')).toBe(404);
  expect(await keep('ann', 'cross-site')).toBe(403);
  expect(await keep('ann', 'same-origin')).toBe(204);
  const renewed = async (): Promise<number> =>
    (await emulator.history()).filter(({ type }) => type === 'lease-renewed').length;
  // Longer than one lease.
  await expect.poll(renewed, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  await client.deleteStream(id);
  const refused = async (): Promise<number> =>
    (await emulator.history()).filter(
      (event) => event.type === 'request' && event.route === 'keepalive' && event.status === 404,
    ).length;
  await expect.poll(refused, { timeout: 5000 }).toBe(1);
});
