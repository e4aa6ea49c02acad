// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';

/**
 * @typedef {object} PackedKit
 * @property {string} tarball
 * @property {string} folder what was in it
 * @property {() => void} remove
 */

/**
 * Packs the kit as it would be published, and unpacks it below `node_modules`, where its dependencies are found but git and
 * the tools do not look.
 *
 * @returns {PackedKit}
 */
export function packKit() {
  const cache = path.join(repositoryRoot, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(path.join(cache, 'packed-kit-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', home], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const tarball = readdirSync(home).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball.');
  execFileSync('tar', ['-xzf', tarball], { cwd: home });
  return {
    tarball: path.join(home, tarball),
    folder: path.join(home, 'package'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
