// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../chromium/ensureChromium.mjs';
import { countTests } from '../test/countTests.mjs';
import { checkApi } from './api.mjs';
import { buildKit } from './buildKit.mjs';
import { checkDevtools } from './checkDevtools.mjs';
import { checkDirectives } from './checkDirectives.mjs';
import { checkImports } from './checkImports.mjs';
import { packKit } from './packKit.mjs';
import { runTool } from './runTool.mjs';
import { checkSizes } from './size.mjs';

// What apps install is checked, not what lies in the repository: the kit is built, packed, taken apart and installed.

const total = { passed: 0, failed: 0 };

/**
 * @param {string} name
 * @param {() => string[] | Promise<string[]>} check
 */
async function run(name, check) {
  process.stdout.write(`\n== ${name}\n`);
  const problems = await check();
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(problems.length === 0 ? 'ok\n' : 'FAILED\n');
  total[problems.length === 0 ? 'passed' : 'failed'] += 1;
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {string[]}
 */
function tool(script, args) {
  const { ok, output } = runTool(script, args);
  return ok ? [] : [output];
}

/**
 * @param {string} tarball
 * @returns {string[]}
 */
function installedInAnApp(tarball) {
  const reports = mkdtempSync(path.join(os.tmpdir(), 'pack-report-'));
  const report = path.join(reports, 'report.json');
  const args = [
    'run',
    '--project',
    'pack',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { ok } = runTool('node_modules/vitest/vitest.mjs', args, {
    show: true,
    env: { KIT_TARBALL: tarball, CHROMIUM_PATH: ensureChromium(), STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  const { passed, failed } = countTests(report, ok);
  rmSync(reports, { recursive: true, force: true });
  return ok ? [] : [`${passed} passed and ${failed} failed in an app with the tarball installed`];
}

await run('build', buildKit);
if (total.failed === 0) {
  const { tarball, folder, remove } = packKit();
  try {
    await run('publint --strict', () =>
      tool('node_modules/publint/src/cli.js', ['run', tarball, '--strict']),
    );
    await run('attw', () =>
      tool('node_modules/@arethetypeswrong/cli/dist/index.js', [
        tarball,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'styles.css',
      ]),
    );
    await run("'use client'", () => checkDirectives(folder));
    await run('imports on a server', () => checkImports(folder));
    await run('no devtools in production', () => checkDevtools(path.join(folder, 'dist/devtools/index.js')));
    await run('public surface', () => checkApi({ update: false }));
    await run('size', () => checkSizes(folder));
    await run('installed in an app', () => installedInAnApp(tarball));
  } finally {
    remove();
  }
}

process.stdout.write('\n== summary of the packed kit\n');
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
