import { createServer } from 'node:http';
import { createOvershootHandler, toNodeListener } from '../../../src/server/index.js';

/**
 * An app's server with nothing in it but the handler; whoever names himself in `x-user` is signed in. Prints its port. Limits
 * that hundreds of clients of one machine would meet are raised; all of them are counted nevertheless.
 */
export async function main([baseUrl = '', apiKey = '']: string[]): Promise<void> {
  const handler = createOvershootHandler({
    basePath: '/api/overshoot',
    apiKey,
    secrets: [{ kid: 'bench', secret: 'thirty-two-bytes-for-the-benchmark' }],
    baseUrl,
    authorize: (request) => {
      const subject = request.headers.get('x-user');
      return subject === null ? null : { subject };
    },
    limits: { statusPerSecond: 1000, asksPerMinute: 100_000 },
  });
  const listen = toNodeListener(handler);
  const server = createServer((request, response) => void listen(request, response));
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
}
