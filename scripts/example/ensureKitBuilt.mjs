// @ts-check
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';
import { buildKit } from '../pack/buildKit.mjs';

/** Builds the kit where there is no build, or one that is older than a source of it. Throws where that fails. */
export function ensureKitBuilt() {
  // The last file of a build that went well.
  const built = statSync(path.join(repositoryRoot, 'dist/styles.css'), { throwIfNoEntry: false });
  if (built && built.mtimeMs >= newestIn(path.join(repositoryRoot, 'src'))) return;
  process.stdout.write('Building the kit ...\n');
  const problems = buildKit();
  if (problems.length > 0) throw new Error(`The kit does not build:\n${problems.join('\n')}`);
}

/** @param {string} folder */
function newestIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
