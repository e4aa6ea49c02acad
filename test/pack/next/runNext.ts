import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../../../scripts/process/freePort.mjs';
import { until } from '../../support/until.js';

type Env = Record<string, string>;

/** The environment of a machine on which nothing of the example is set. */
function cleanEnv(extra: Env): NodeJS.ProcessEnv {
  const ours = /^(OVERSHOOT_|HANDLE_SECRET$|SESSION_SECRET$|NEXT_|VITEST|NODE_ENV$|NODE_OPTIONS$)/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(rest), NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

function next(folder: string, args: string[], env: Env): { child: ChildProcess; log: () => string } {
  const bin = path.join(folder, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: cleanEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, log: () => log };
}

/** `next build`; gives what it has printed. Rejects with that where it fails. */
export async function buildNext(folder: string, env: Env): Promise<string> {
  const { child, log } = next(folder, ['build'], env);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`next build failed:\n${log()}`);
  return log();
}

export interface RunningNext {
  url: string;
  /** All that it has printed. */
  log(): string;
  close(): Promise<void>;
}

/** `next start` on a free port, once it answers. */
export async function startNext(folder: string, env: Env): Promise<RunningNext> {
  const port = await freePort(0);
  const { child, log } = next(folder, ['start', '--hostname', '127.0.0.1', '--port', String(port)], env);
  const closed = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
    await closed;
    clearTimeout(insist);
  };
  try {
    await until(
      () => {
        if (child.exitCode !== null) throw new Error(log());
        return fetch(url).then(() => true);
      },
      { what: 'next start', timeoutMs: 30_000 },
    );
  } catch (cause) {
    await close();
    throw new Error(`next start failed:\n${log()}`, { cause });
  }
  return { url, log, close };
}
