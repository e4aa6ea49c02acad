import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { conversationTests } from '../../support/conversation/conversationTests.js';
import { type ConversationService, startService } from '../../support/conversation/startService.js';
import { visitor } from '../../support/conversation/visitor.js';
import { type InstalledRuntimes, installRuntimes } from './support/installRuntimes.js';
import { type RunningApp, startRuntime } from './support/startRuntime.js';

let runtimes: InstalledRuntimes;
let service: ConversationService;
beforeAll(async () => {
  [runtimes, service] = await Promise.all([installRuntimes(), startService()]);
});
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
