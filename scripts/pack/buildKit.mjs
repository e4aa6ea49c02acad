// @ts-check
import { runTool } from './runTool.mjs';

/** @type {[script: string, args: string[]][]} */
const tools = [
  ['node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']],
  ['node_modules/typescript7/bin/tsc', ['-p', 'tsconfig.build.json']],
  ['scripts/buildStyles.mjs', []],
];

/**
 * Builds the kit into `dist`.
 *
 * @returns {string[]} what went wrong
 */
export function buildKit() {
  return tools.flatMap(([script, args]) => {
    const { ok, output } = runTool(script, args);
    return ok ? [] : [output];
  });
}
