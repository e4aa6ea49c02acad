// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../kitSource.mjs';
import { countTests } from './countTests.mjs';

/**
 * @typedef {import('./steps.mjs').Command} Command
 * @typedef {import('./countTests.mjs').Counts} Counts
 */

/**
 * Runs one command with its output on this terminal.
 *
 * @param {Command} command
 * @param {{ env: NodeJS.ProcessEnv, reportFile: string }} options
 * @returns {Promise<{ exitCode: number, counts: Counts }>}
 */
export async function runCommand(command, { env, reportFile }) {
  if (command.kind === 'node') {
    const exitCode = await node(command.script, command.args, env);
    return { exitCode, counts: { passed: 0, skipped: 0, failed: exitCode === 0 ? 0 : 1 } };
  }
  const exitCode = await node(
    'node_modules/vitest/vitest.mjs',
    vitestArgs(command.projects, reportFile),
    env,
  );
  return { exitCode, counts: countTests(reportFile, exitCode === 0) };
}

/**
 * @param {string[]} projects
 * @param {string} reportFile
 */
function vitestArgs(projects, reportFile) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
function node(script, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(repositoryRoot, script), ...args], {
      cwd: repositoryRoot,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}
