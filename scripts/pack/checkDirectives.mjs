// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleGraph } from './moduleGraph.mjs';

const reactPackage = /^(react|react-dom)(\/|$)|^@tanstack\/react-query$|^@livekit\/components-react$/;
/** Type-only packages leave no import behind; these calls need a client component wherever they come from. */
const clientOnly =
  /\b(use(State|Effect|LayoutEffect|Memo|Callback|Ref|Reducer|Context|SyncExternalStore|Id)|createContext|forwardRef)\(/;

/**
 * `'use client'` stands on every file that only works in a client component, and neither on the index (it would turn the
 * re-exported core into client references) nor on anything that `./core` reaches.
 *
 * @param {string} folder the unpacked kit
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkDirectives(folder) {
  const dist = path.join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const marked = files.filter((file) => hasDirective(readFileSync(path.join(dist, file), 'utf8')));

  const missing = files.filter(
    (file) => !marked.includes(file) && clientOnly.test(readFileSync(path.join(dist, file), 'utf8')),
  );
  const core = await moduleGraph(path.join(dist, 'core/index.js'));
  const reachable = core.map(({ file }) => path.relative(dist, file));
  const serverOnly = ['index.js', ...reachable].filter((file) => marked.includes(file));
  const react = core.flatMap(({ file, packages }) =>
    packages
      .filter((name) => reactPackage.test(name))
      .map((name) => `${path.relative(dist, file)} imports ${name}`),
  );
  return [
    ...(marked.length === 0 ? ["not one file has 'use client'; the build has dropped them"] : []),
    ...missing.map((file) => `dist/${file} uses React's client API without 'use client'`),
    ...serverOnly.map((file) => `dist/${file} has 'use client', but server components import it`),
    ...react.map((problem) => `./core must be free of React: dist/${problem}`),
  ];
}

/** @param {string} code */
function hasDirective(code) {
  return /^\s*(['"])use client\1;?/.test(code);
}
