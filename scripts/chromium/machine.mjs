// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

/**
 * Everything the search asks of the machine, passed in so that tests can describe one.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => boolean} isExecutable
 * @property {() => string} playwrightBrowser where Playwright keeps its own browser, installed or not
 * @property {(command: string, args: string[], options?: { show?: boolean }) => { ok: boolean, output: string }} run
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    isExecutable,
    playwrightBrowser: () => chromium.executablePath(),
    run(command, args, { show = false } = {}) {
      const { status, stdout, error } = spawnSync(command, args, {
        encoding: 'utf8',
        // What an installation says goes to stderr: stdout is for the path alone.
        stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: show ? 10 * 60_000 : 20_000,
      });
      return { ok: !error && status === 0, output: stdout ?? '' };
    },
  };
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(path.resolve(file), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
