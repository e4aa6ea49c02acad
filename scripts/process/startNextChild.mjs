// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';
import { answering } from './answering.mjs';
import { followChild } from './followChild.mjs';

/**
 * @typedef {object} NextChild
 * @property {Promise<string>} url its address, once it answers there; rejects when it ends before that
 * @property {Promise<string>} ended settles with a sentence about how the process ended
 * @property {() => Promise<void>} stop
 */

/**
 * Runs the development server of Next.js in a folder, as a child that never outlives this process.
 *
 * @param {{ folder: string, port: number, env: Record<string, string> }} options
 * @returns {NextChild}
 */
export function startNextChild({ folder, port, env }) {
  const launcher = path.join(repositoryRoot, 'scripts/process/exitingWithParent.mjs');
  const bin = path.join(folder, 'node_modules/next/dist/bin/next');
  const args = ['dev', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [launcher, bin, ...args], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { ended, stop } = followChild(child, 'Next.js');
  const url = `http://127.0.0.1:${port}`;
  const early = ended.then((reason) => Promise.reject(new Error(reason)));
  return { url: Promise.race([answering(url), early]).then(() => url), ended, stop };
}
