// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';
import { answering } from './answering.mjs';
import { followChild } from './followChild.mjs';

/**
 * @typedef {object} StorybookChild
 * @property {Promise<string>} url its address, once it answers there; rejects when it ends before that
 * @property {Promise<string>} ended settles with a sentence about how the process ended
 * @property {() => Promise<void>} stop
 */

/**
 * Runs the development server of Storybook as a child that never outlives this process.
 *
 * @param {{ port: number, env: Record<string, string> }} options
 * @returns {StorybookChild}
 */
export function startStorybookChild({ port, env }) {
  const launcher = path.join(repositoryRoot, 'scripts/process/exitingWithParent.mjs');
  const bin = path.join(repositoryRoot, 'node_modules/storybook/dist/bin/dispatcher.js');
  const where = ['--port', String(port), '--exact-port', '--host', '127.0.0.1'];
  const args = ['dev', ...where, '--ci', '--no-open', '--quiet'];
  const child = spawn(process.execPath, [launcher, bin, ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { ended, stop } = followChild(child, 'Storybook');
  const url = `http://127.0.0.1:${port}`;
  const early = ended.then((reason) => Promise.reject(new Error(reason)));
  return { url: Promise.race([answering(url), early]).then(() => url), ended, stop };
}
