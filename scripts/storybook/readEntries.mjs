// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name as people find it in the sidebar
 * @property {'story' | 'docs'} type
 */

/**
 * What a built Storybook shows, from its `index.json`.
 *
 * @param {string} folder
 * @returns {Entry[]}
 */
export function readEntries(folder) {
  const index = /** @type {unknown} */ (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')));
  const entries = Object.values(asRecord(asRecord(index)['entries'])).map(asRecord);
  return entries.map(({ id, title, name, type }) => ({
    id: String(id),
    name: `${String(title)}/${String(name)}`,
    type: type === 'docs' ? 'docs' : 'story',
  }));
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function asRecord(value) {
  if (typeof value !== 'object' || value === null)
    throw new Error('index.json is not as Storybook writes it.');
  return Object.fromEntries(Object.entries(value));
}
