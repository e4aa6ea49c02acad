// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';

/**
 * Installs what an example needs, where it is missing or older than its lockfile, and puts the kit of this checkout in the
 * place of an older copy. Throws where that fails.
 *
 * @param {string} folder
 */
export function ensureInstalled(folder) {
  const modules = path.join(folder, 'node_modules');
  const installed = statSync(path.join(modules, '.package-lock.json'), { throwIfNoEntry: false });
  const locked = statSync(path.join(folder, 'package-lock.json'));
  if (!installed || installed.mtimeMs < locked.mtimeMs) {
    process.stdout.write('Installing what the example needs; that takes a minute the first time ...\n');
    install(folder);
  }
  // npm compares versions, which stay the same between two builds.
  const copy = path.join(modules, 'react-live-vision/dist');
  const dist = path.join(repositoryRoot, 'dist');
  if (fingerprint(copy) === fingerprint(dist)) return;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
}

/** @param {string} folder */
function install(folder) {
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  if (error || status !== 0)
    throw new Error(`npm ci failed in ${folder}${error ? `: ${error.message}` : '; see above.'}`);
}

/**
 * Names and contents of a folder's files; nothing where there is no such folder.
 *
 * @param {string} folder
 */
function fingerprint(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return '';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  return files.map((file) => `${path.relative(folder, file)}\n${readFileSync(file, 'utf8')}`).join('\n');
}
