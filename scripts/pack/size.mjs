// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../kitSource.mjs';
import { measureBundle } from './measureBundle.mjs';

/** Bytes, minified and gzipped, peers left out. */
const budgets = { eager: 18_000, lazy: 12_000 };
const base = ['useOvershootStream', 'StreamPublisher', 'StreamStatus'];
const sizeFile = path.join(repositoryRoot, 'etc/size.json');

/**
 * @typedef {object} Sizes
 * @property {number} eager what an app with the three base exports loads at once
 * @property {number} lazy what it loads when something is published
 * @property {number} testing `./testing` as a whole
 * @property {Record<string, number>} marginal what each other export of `.` adds to the eager part
 */

/**
 * @param {string} folder a folder with the kit's `dist`
 * @returns {Promise<Sizes>}
 */
export async function measureSizes(folder) {
  const index = JSON.stringify(path.join(folder, 'dist/index.js'));
  const testing = JSON.stringify(path.join(folder, 'dist/testing/index.js'));
  const { eager, lazy } = await measureBundle(`export { ${base.join(', ')} } from ${index};`, folder);
  const { exports } = await measureBundle(`export * from ${index};`, folder);
  /** @type {Record<string, number>} */
  const marginal = {};
  for (const name of exports.filter((other) => !base.includes(other)).toSorted()) {
    const together = await measureBundle(`export { ${[...base, name].join(', ')} } from ${index};`, folder);
    marginal[name] = together.eager - eager;
  }
  const whole = await measureBundle(`export * from ${testing};`, folder);
  return { eager, lazy, testing: whole.eager, marginal };
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

/**
 * More than 5 % is growth; of a small thing, 64 bytes, or every new word would be.
 *
 * @param {Sizes} sizes
 * @param {Sizes | null} before
 */
export function grown(sizes, before) {
  const howTo = 'If it is worth it, say why in the commit and run: npm run size';
  if (before === null) return [`etc/size.json is missing. ${howTo}`];
  const was = flat(before);
  return Object.entries(flat(sizes)).flatMap(([name, bytes]) => {
    const old = was[name];
    if (old === undefined) return [`${name} (${bytes} B) is not in etc/size.json. ${howTo}`];
    const limit = Math.max(old * 1.05, old + 64);
    return bytes > limit ? [`${name} has grown from ${old} B to ${bytes} B. ${howTo}`] : [];
  });
}

/**
 * @param {Sizes} sizes
 * @returns {Record<string, number>}
 */
function flat({ eager, lazy, testing, marginal }) {
  /** @type {Record<string, number>} */
  const all = { eager, lazy, testing };
  for (const [name, bytes] of Object.entries(marginal)) all[`+ ${name}`] = bytes;
  return all;
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
