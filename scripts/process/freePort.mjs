// @ts-check
import { createServer } from 'node:net';

/**
 * The preferred port when nobody holds it on 127.0.0.1, else one that the system picks.
 *
 * @param {number} preferred 0 for any
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  return (await probe(preferred)) ?? (await probe(0)) ?? preferred;
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function probe(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}
