import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

/** Files below a folder as text, by their path in the repository. Read here, because Vite would make a module of each. */
export function textsIn(folder: string, matching: RegExp): Readonly<Record<string, string>> {
  const root = path.join(repositoryRoot, folder);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => matching.test(name) && !/\.test(-d)?\./.test(name))
      .map((name) => [path.posix.join(folder, name), readFileSync(path.join(root, name), 'utf8')]),
  );
}
