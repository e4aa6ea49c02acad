// @ts-check
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../chromium/ensureChromium.mjs';
import { repositoryRoot } from '../kitSource.mjs';
import { runTool } from '../pack/runTool.mjs';
import { countTests } from '../test/countTests.mjs';
import { launchOffline } from './launchOffline.mjs';
import { openEntries } from './openEntries.mjs';
import { readEntries } from './readEntries.mjs';
import { serveFolder } from './serveFolder.mjs';

// What people browse before they install: the built Storybook, opened page by page, with nothing else in reach.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'storybook-'));
// For those who work on it: a build that is there already.
const given = process.env['STORYBOOK_DIR'];
const folder = given ?? path.join(temporary, 'storybook');
const total = { passed: 0, failed: 0 };

try {
  process.stdout.write('\n== build\n');
  if (given === undefined) build();
  process.stdout.write('\n== every entry, offline\n');
  await openAll();
  if (existsSync(path.join(repositoryRoot, 'test/visual'))) {
    process.stdout.write('\n== how it looks\n');
    compareLooks();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  total.failed += 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

process.stdout.write('\n== summary of the built Storybook\n');
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function build() {
  const { ok, output } = runTool(
    'node_modules/storybook/dist/bin/dispatcher.js',
    ['build', '--quiet', '--output-dir', folder],
    { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
  );
  if (!ok) throw new Error(`Storybook could not be built:\n${output}`);
}

async function openAll() {
  const served = await serveFolder(folder);
  const browser = await launchOffline(ensureChromium(), served.origin);
  try {
    const opened = await openEntries(browser, { origin: served.origin, entries: readEntries(folder) });
    if (opened.length === 0) throw new Error('The built Storybook shows nothing.');
    for (const { entry, complaints } of opened) {
      total[complaints.length === 0 ? 'passed' : 'failed'] += 1;
      for (const complaint of complaints) process.stdout.write(`${entry.name} (${entry.id}): ${complaint}\n`);
    }
    process.stdout.write(`${opened.length} entries\n`);
  } finally {
    await browser.close();
    await served.close();
  }
}

function compareLooks() {
  const report = path.join(temporary, 'visual.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = runTool('node_modules/vitest/vitest.mjs', ['run', '--project', 'visual', ...reporters], {
    show: true,
    env: { STORYBOOK_DIR: folder, CHROMIUM_PATH: ensureChromium() },
  });
  const { passed, failed } = countTests(report, ok);
  total.passed += passed;
  total.failed += failed;
}
