import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis, type RedisOptions } from 'ioredis';
import { onTestFinished } from 'vitest';
import { createRedisStore, type Store } from '../../../src/server/index.js';
import { hasRedis } from './ensureRedis.js';

export interface TestRedis {
  /** Over a connection of its own. */
  store: Store;
  /** Over another connection, as another instance has one. */
  connect: (options?: RedisOptions) => Store;
  /** It dies; what it held is gone. */
  stop: () => Promise<void>;
  /** It lives again, at the same port, and empty. */
  start: () => Promise<void>;
  /** It takes connections and commands, and answers none. */
  hang: () => void;
  goOn: () => void;
}

/** A Redis of its own for one test, in memory only. */
export async function startRedis(): Promise<TestRedis> {
  if (!hasRedis())
    throw new Error('These tests need a Redis: install redis-server, so that it is found in PATH.');
  const port = await freePort();
  const clients: Redis[] = [];
  let server: ChildProcess | null = null;

  const open = (options: RedisOptions = {}): Redis => {
    const redis = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 50, ...options });
    redis.on('error', () => undefined);
    clients.push(redis);
    return redis;
  };
  const start = async (): Promise<void> => {
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = spawn('redis-server', flags, { stdio: 'ignore' });
    const probe = open({ maxRetriesPerRequest: null });
    await probe.ping();
    probe.disconnect();
  };
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  onTestFinished(async () => {
    for (const client of clients) client.disconnect();
    await stop();
  });

  await start();
  const connect = (options?: RedisOptions): Store => createRedisStore({ redis: open(options) });
  return {
    store: connect(),
    connect,
    stop,
    start,
    hang: () => void server?.kill('SIGSTOP'),
    goOn: () => void server?.kill('SIGCONT'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
