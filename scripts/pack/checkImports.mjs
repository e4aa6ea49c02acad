// @ts-check
import path from 'node:path';
import { runTool } from './runTool.mjs';

const entries = [
  'index.js',
  'core/index.js',
  'server/index.js',
  'testing/index.js',
  'testing/msw/index.js',
  'devtools/index.js',
  'v0.2/index.js',
  'streamloop/index.js',
];

/**
 * Every entry can be imported in plain Node, as a server does, and touches no browser global by that; `./core` also under
 * the condition that server components are resolved with, under which React has no hooks.
 *
 * @param {string} folder the unpacked kit
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkImports(folder) {
  const probe = 'scripts/pack/importProbe.mjs';
  return [
    ...entries.flatMap((entry) => verdict(entry, runTool(probe, [path.join(folder, 'dist', entry), folder]))),
    ...verdict(
      './core as server component',
      runTool(probe, [path.join(folder, 'dist/core/index.js'), folder], {
        env: { NODE_OPTIONS: '--conditions=react-server' },
      }),
    ),
  ];
}

/**
 * @param {string} what
 * @param {{ ok: boolean, output: string }} result
 */
function verdict(what, { ok, output }) {
  return ok ? [] : [`${what}: ${output}`];
}
