import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createStreamloopClient } from '../../../src/streamloop/index.js';

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

it.each([302, 307, 308])('a client takes its key nowhere else, whatever a %s says', async (status) => {
  const [asked, elsewhere]: [unknown[], unknown[]] = [[], []];
  const other = await listen((request, response) => {
    elsewhere.push(request.headers);
    response.end('{}');
  });
  const service = await listen((request, response) => {
    asked.push(request.headers['x-api-key']);
    response.writeHead(status, { Location: `${other}${request.url ?? ''}` }).end();
  });
  const client = createStreamloopClient({
    kind: 'key',
    apiKey: 'sl_secret',
    workspaceId: 'w',
    baseUrl: `${service}/v1`,
  });
  await expect(client.getMe()).rejects.toMatchObject({ code: 'network' });
  expect(asked).toEqual(['sl_secret']);
  expect(elsewhere).toEqual([]);
});
