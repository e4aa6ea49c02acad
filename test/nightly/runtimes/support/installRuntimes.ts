import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../../scripts/kitSource.mjs';

export type RuntimeName = 'bun' | 'deno' | 'workerd';

export interface InstalledRuntimes {
  folder: string;
  binaryOf(name: RuntimeName): string;
  remove(): Promise<void>;
}

const arm = process.arch === 'arm64';
const binaries: Readonly<Record<RuntimeName, string>> = {
  bun: `@oven/bun-linux-${arm ? 'aarch64' : 'x64'}/bin/bun`,
  deno: '@deno/linux-x64-glibc/deno',
  workerd: `@cloudflare/workerd-linux-${arm ? 'arm64' : '64'}/bin/workerd`,
};

/** By their own lockfile, into a temporary folder: 350 MB that nobody else needs. */
export async function installRuntimes(): Promise<InstalledRuntimes> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'runtimes-'));
  const from = path.join(repositoryRoot, 'test/nightly/runtimes');
  await Promise.all(
    ['package.json', 'package-lock.json'].map((file) =>
      copyFile(path.join(from, file), path.join(folder, file)),
    ),
  );
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await promisify(execFile)('npm', ['ci', ...quiet], { cwd: folder });
  return {
    folder,
    binaryOf(name) {
      const binary = path.join(folder, 'node_modules', binaries[name]);
      if (!existsSync(binary))
        throw new Error(`${name} was not installed: there is none for ${process.platform} ${process.arch}.`);
      return binary;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
