// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// node importProbe.mjs <entry> <folder of the kit>: imports the entry, and fails when that makes a module of the kit touch a
// browser global.
const [entry = '', folder = ''] = process.argv.slice(2);
const own = pathToFileURL(path.join(folder, '/')).href;
/** @type {Set<string>} */
const touched = new Set();

for (const name of ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage']) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      // Dependencies may ask politely (`typeof window`); the kit itself may not.
      const line = new Error().stack?.split('\n')[2] ?? '';
      if (line.includes(own)) touched.add(`${name} ${line.trim()}`);
      return undefined;
    },
  });
}

const exported = /** @type {object} */ (await import(pathToFileURL(entry).href));
if (Object.keys(exported).length === 0) touched.add('it exports nothing');
for (const what of touched) process.stdout.write(`${what}\n`);
process.exitCode = touched.size === 0 ? 0 : 1;
