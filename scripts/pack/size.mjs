// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../kitSource.mjs';
import { flat, grown } from './growth.mjs';
import { measureBundle } from './measureBundle.mjs';

/**
 * Bytes, minified and gzipped, peers left out. 18,000 and 12,000 are where this is to come back to. A quarter of the eager part
 * are the texts of errors, those of questions and viewers among them, which could come with the code that meets them; a
 * twelfth is the viewer, which esbuild counts here because the preview of a pulled camera loads it later. 200 bytes of the
 * lazy part are what asks a handler again for a stream whose answer was lost.
 */
const budgets = { eager: 24_500, lazy: 13_700 };
const base = ['useOvershootStream', 'StreamPublisher', 'StreamStatus'];
const sizeFile = path.join(repositoryRoot, 'etc/size.json');

/** @typedef {import('./growth.mjs').Sizes} Sizes */

/**
 * @param {string} folder a folder with the kit's `dist`
 * @returns {Promise<Sizes>}
 */
export async function measureSizes(folder) {
  const index = JSON.stringify(path.join(folder, 'dist/index.js'));
  const testing = JSON.stringify(path.join(folder, 'dist/testing/index.js'));
  const { eager, lazy, sources } = await measureBundle(
    `export { ${base.join(', ')} } from ${index};`,
    folder,
  );
  const { exports } = await measureBundle(`export * from ${index};`, folder);
  /** @type {Record<string, number>} */
  const marginal = {};
  for (const name of exports.filter((other) => !base.includes(other)).toSorted()) {
    const together = await measureBundle(`export { ${[...base, name].join(', ')} } from ${index};`, folder);
    marginal[name] = together.eager - eager;
  }
  const whole = await measureBundle(`export * from ${testing};`, folder);
  return { eager, lazy, sources, testing: whole.eager, marginal };
}

/**
 * Prints the sizes and compares them with the budgets and with `etc/size.json`.
 *
 * @param {string} folder
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkSizes(folder) {
  const sizes = await measureSizes(folder);
  const lines = Object.entries(flat(sizes)).map(([name, bytes]) => `${String(bytes).padStart(7)} B  ${name}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return [...overBudget(sizes), ...grown(sizes, recorded())];
}

/** @param {Sizes} sizes */
function overBudget(sizes) {
  return /** @type {const} */ (['eager', 'lazy'])
    .filter((part) => sizes[part] > budgets[part])
    .map((part) => `${part} is ${sizes[part]} B, its budget is ${budgets[part]} B`);
}

/** @returns {Sizes | null} */
function recorded() {
  return existsSync(sizeFile) ? /** @type {Sizes} */ (JSON.parse(readFileSync(sizeFile, 'utf8'))) : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--update')) {
  const sizes = await measureSizes(repositoryRoot);
  writeFileSync(sizeFile, `${JSON.stringify(sizes, null, 2)}\n`);
  process.stdout.write(`eager ${sizes.eager} B, lazy ${sizes.lazy} B\n`);
}
