import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { createRedisStore, type Store } from '../../../src/server/index.js';
import { hasRedis } from './ensureRedis.js';

/** A Redis of its own for one test, in memory only. */
export async function startRedis(): Promise<{ store: Store; stop: () => Promise<void> }> {
  if (!hasRedis())
    throw new Error('These tests need a Redis: install redis-server, so that it is found in PATH.');
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
  const redis = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 3, retryStrategy: () => 50 });
  redis.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    redis.disconnect();
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  onTestFinished(stop);
  await redis.ping();
  return { store: createRedisStore({ redis }), stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
