import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

const run = promisify(execFile);

/** Compiles the program that delays packets into `folder` and returns its path. Rejects without a C compiler. */
export async function buildNetdelay(folder: string): Promise<string> {
  const program = path.join(folder, 'netdelay');
  await run('cc', ['-O2', '-o', program, path.join(repositoryRoot, 'bench/netdelay/netdelay.c')]);
  return program;
}
