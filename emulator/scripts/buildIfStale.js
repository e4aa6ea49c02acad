import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the emulator when its `dist` is missing or older than its sources; ends the process when that fails. */
export function buildIfStale() {
  const built = join(root, 'dist', 'cli.js');
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource()) {
    return;
  }
  // Into a folder of its own, then swapped in: two emulators that start at once must not read half a build.
  const fresh = join(root, `dist.${process.pid}`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler(), '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh],
    { encoding: 'utf8' },
  );
  if (status === 0) {
    swapIn(fresh);
    return;
  }
  rmSync(fresh, { recursive: true, force: true });
  fail(`the emulator does not compile:\n${stdout}`);
}

function newestSource() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...[...sources, join(root, 'tsconfig.build.json')].map((file) => statSync(file).mtimeMs));
}

function compiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript7/package.json');
    return join(dirname(manifest), 'bin', 'tsc');
  } catch {
    return fail('the TypeScript compiler is missing: run npm install at the root of the repository first.');
  }
}

/** @param {string} fresh */
function swapIn(fresh) {
  const old = `${fresh}.old`;
  const dist = join(root, 'dist');
  try {
    if (existsSync(dist)) {
      renameSync(dist, old);
    }
    renameSync(fresh, dist);
  } catch (error) {
    // Another process put its own build in place in between; it is just as new.
    if (!existsSync(dist)) {
      throw error;
    }
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** @param {string} message
 * @returns {never} */
function fail(message) {
  process.stderr.write(`overshoot-emulator: ${message}\n`);
  return process.exit(2);
}
