// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium/ensureChromium.mjs';
import { runCommand } from './test/runCommand.mjs';
import { steps } from './test/steps.mjs';

// npm test                  every step
// npm test -- unit types    the named ones
// npm test -- --nightly     with the long versions of the end-to-end tests, and two hundred sessions of the nemesis
//
// NEMESIS_SEED=7 npm test -- nemesis   one session of the nemesis again

const nightly = process.argv.includes('--nightly');
const names = process.argv.slice(2).filter((argument) => argument !== '--nightly');
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  stop(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`, 2);
}
const chosen =
  names.length === 0
    ? steps.filter((step) => nightly || step.onlyNightly !== true)
    : steps.filter((step) => names.includes(step.name) || (nightly && step.nightly === true));

// Every night other sessions: what passed once proves nothing new.
const DAY_MS = 86_400_000;
const long = {
  NIGHTLY: '1',
  WALKS: '5000',
  NEMESIS_SESSIONS: '200',
  NEMESIS_FIRST_SEED: String(1000 * Math.floor(Date.now() / DAY_MS)),
};
const env = { ...(nightly ? long : {}), ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
if (chosen.some((step) => step.commands.some((command) => command.kind === 'vitest'))) {
  header('chromium', 'the browser of the tests');
  try {
    const chromium = ensureChromium();
    Object.assign(env, { CHROMIUM_PATH: chromium });
    say(chromium);
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error), 1);
  }
}

const reports = await mkdtemp(path.join(os.tmpdir(), 'test-reports-'));
/** @type {{ name: string, verdict: string, seconds: number }[]} */
const summary = [];
const total = { passed: 0, failed: 0, skipped: 0 };
let exitCode = 0;

for (const step of chosen) {
  if (exitCode !== 0) {
    summary.push({ name: step.name, verdict: 'not run', seconds: 0 });
    continue;
  }
  header(step.name, step.what);
  const startedAtMs = performance.now();
  for (const [index, command] of step.commands.entries()) {
    const reportFile = path.join(reports, `${step.name}-${index}.json`);
    const result = await runCommand(command, { env, reportFile });
    total.passed += result.counts.passed;
    total.failed += result.counts.failed;
    total.skipped += result.counts.skipped;
    exitCode = result.exitCode;
    if (exitCode !== 0) break;
  }
  const seconds = (performance.now() - startedAtMs) / 1000;
  summary.push({ name: step.name, verdict: exitCode === 0 ? 'ok' : 'FAILED', seconds });
}
await rm(reports, { recursive: true, force: true });

header('summary', '');
for (const { name, verdict, seconds } of summary) {
  say(`${name.padEnd(12)}${verdict.padEnd(10)}${seconds > 0 ? `${seconds.toFixed(1)} s` : ''}`.trimEnd());
}
if (total.skipped > 0) say(`${total.skipped} skipped`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = exitCode;

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * @param {string} name
 * @param {string} what
 */
function header(name, what) {
  say(`\n== ${name}${what === '' ? '' : `: ${what}`}`);
}

/**
 * @param {string} message
 * @param {number} code
 * @returns {never}
 */
function stop(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
