// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../kitSource.mjs';
import { followChild } from './followChild.mjs';

/**
 * @typedef {object} EmulatorChild
 * @property {Promise<string>} url the base URL it prints once it listens; rejects when it ends before that
 * @property {Promise<string>} ended settles with a sentence about how the process ended
 * @property {() => Promise<void>} stop asks it to end, and insists after three seconds
 */

/**
 * Runs the emulator's command as a child that never outlives this process.
 *
 * @param {{ port: number, apiKey?: string, ttlSeconds?: number }} options `apiKey`: the one to accept; any without it
 * @returns {EmulatorChild}
 */
export function startEmulatorChild({ port, apiKey, ttlSeconds }) {
  const preload = pathToFileURL(path.join(repositoryRoot, 'scripts/process/exitWithParent.mjs')).href;
  const bin = path.join(repositoryRoot, 'emulator/bin/overshoot-emulator.js');
  const args = [
    ...['--port', String(port)],
    ...(apiKey === undefined ? [] : ['--api-key', apiKey]),
    ...(ttlSeconds === undefined ? [] : ['--ttl', String(ttlSeconds)]),
  ];
  const child = spawn(process.execPath, ['--import', preload, bin, ...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { ended, stop } = followChild(child, 'The emulator');

  /** @type {Promise<string>} */
  const listening = new Promise((resolve) => {
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /https?:\/\/[^\s"',]+/.exec(line);
      if (found) resolve(found[0]);
    });
  });

  return {
    url: Promise.race([listening, ended.then((reason) => Promise.reject(new Error(reason)))]),
    ended,
    stop,
  };
}
