// @ts-check
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';
import { findChromium } from './findChromium.mjs';
import { thisMachine } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * The path of a Chromium that runs; installs one in the way the machine allows where there is none.
 *
 * @param {Machine} [machine]
 * @returns {string}
 * @throws with one line that says what to do, when none can be had
 */
export function ensureChromium(machine = thisMachine()) {
  const found = findChromium(machine);
  if (found !== null) return found;
  for (const install of [installWithApt, installWithPlaywright]) {
    if (!install(machine)) continue;
    const installed = findChromium(machine);
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests need a Chromium, none was found and none could be installed: install Google Chrome or Chromium, or set CHROMIUM_PATH to the executable of one.',
  );
}

/** @param {Machine} machine */
function installWithApt({ platform, isRoot, exists, run }) {
  // Ubuntu has the file as well, but its package is a stub for a snap, which the search then passes over.
  if (platform !== 'linux' || !isRoot || !exists('/etc/debian_version')) return false;
  if (!run('apt-get', ['update'], { show: true }).ok) return false;
  return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { show: true }).ok;
}

/** @param {Machine} machine */
function installWithPlaywright({ run }) {
  const cli = path.join(repositoryRoot, 'node_modules/playwright/cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], { show: true }).ok;
}
