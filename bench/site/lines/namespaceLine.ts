import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildNetdelay } from './buildNetdelay.js';
import type { Command, Line } from './Line.js';

const SERVER = '10.77.0.1';
const BROWSER = '10.77.0.2';

/**
 * Two network namespaces with a delay between them. Nothing outlives the program that made them: it ends with its
 * standard input, so also when this process is killed.
 *
 * Rejects where the machine does not allow it: root, /dev/net/tun, a C compiler and `nsenter` are needed.
 */
export async function namespaceLine(roundTripMs: number): Promise<Line> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-line-'));
  try {
    const program = await buildNetdelay(folder);
    const child = spawn(program, [String((roundTripMs / 2) * 1000), SERVER, BROWSER], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const complaint: string[] = [];
    child.stderr.on('data', (text: Buffer) => complaint.push(text.toString()));
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const line = await Promise.race([
      new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
      ended.then(() => Promise.reject(new Error(complaint.join('').trim() || 'netdelay ended'))),
    ]);
    const [server = '', browser = ''] = line.split(' ');
    const within =
      (namespace: string) =>
      (command: Command): Command => ['nsenter', `--net=${namespace}`, ...command];
    return {
      roundTripMs,
      delays: 'every packet, TCP and UDP',
      host: SERVER,
      atServer: within(server),
      atBrowser: within(browser),
      reach: async (port) => port,
      async close() {
        child.stdin.end();
        await ended;
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
