// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * @typedef {object} Module
 * @property {string} file absolute path
 * @property {string} code
 * @property {string[]} packages what it imports from elsewhere, statically or not
 */

/**
 * Every module that a built entry can reach, dynamic imports included.
 *
 * @param {string} entry absolute path
 * @returns {Promise<Module[]>}
 */
export async function moduleGraph(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: path.dirname(entry),
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    splitting: true,
    outdir: 'unused',
    packages: 'external',
    // The graph is wanted, not the bundle: nothing may be left out of it.
    treeShaking: false,
    ignoreAnnotations: true,
    logLevel: 'silent',
  });
  return Object.entries(metafile.inputs).map(([relative, { imports }]) => {
    const file = path.resolve(path.dirname(entry), relative);
    const packages = imports.filter((imported) => imported.external).map((imported) => imported.path);
    return { file, code: readFileSync(file, 'utf8'), packages };
  });
}
