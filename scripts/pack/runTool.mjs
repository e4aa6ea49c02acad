// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';

/**
 * Runs a script of Node to its end.
 *
 * @param {string} script path from the repository's root
 * @param {string[]} args
 * @param {{ cwd?: string, show?: boolean, env?: Record<string, string> }} [options] `show`: output goes to the terminal
 * @returns {{ ok: boolean, output: string }}
 */
export function runTool(script, args, { cwd = repositoryRoot, show = false, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [path.join(repositoryRoot, script), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    },
  );
  return {
    ok: !error && status === 0,
    output: `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim(),
  };
}
