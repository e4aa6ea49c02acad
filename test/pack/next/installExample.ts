import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

const run = promisify(execFile);
const example = path.join(repositoryRoot, 'examples/next');

/**
 * Installs the example by its own lockfile, in a folder where nothing of the repository is found by accident: the packed
 * kit lies where the example looks for it, two folders up. Returns the folder of the example.
 */
export async function installExample(tarball: string): Promise<{ home: string; folder: string }> {
  const home = await realpath(await mkdtemp(path.join(os.tmpdir(), 'next-example-')));
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', home]);
  const folder = path.join(home, 'examples/next');
  await mkdir(folder, { recursive: true });
  await cp(example, folder, {
    recursive: true,
    filter: (file) => !['node_modules', '.next'].includes(path.relative(example, file)),
  });
  await addSourceMaps(path.join(folder, 'next.config.ts'));
  const isWindows = process.platform === 'win32';
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await run(isWindows ? 'npm.cmd' : 'npm', ['ci', ...quiet], { cwd: folder, shell: isWindows });
  return { home, folder };
}

/** So that there is a file for everything that may leak. */
async function addSourceMaps(file: string): Promise<void> {
  const begin = 'const config: NextConfig = {';
  const text = await readFile(file, 'utf8');
  if (!text.includes(begin)) throw new Error(`${file} does not begin its configuration with: ${begin}`);
  await writeFile(file, text.replace(begin, `${begin}\n  productionBrowserSourceMaps: true,`));
}
