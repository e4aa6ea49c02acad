// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { repositoryRoot } from '../kitSource.mjs';

/** @type {Record<string, string>} report name -> built declaration */
const entries = {
  index: 'index.d.ts',
  core: 'core/index.d.ts',
  server: 'server/index.d.ts',
  testing: 'testing/index.d.ts',
  devtools: 'devtools/index.d.ts',
  'v0.2': 'v0.2/index.d.ts',
  streamloop: 'streamloop/index.d.ts',
  'testing-msw': 'testing/msw/index.d.ts',
};

/**
 * Compares the public surface with the reports in `etc/`, or writes them.
 *
 * @param {{ update: boolean }} options
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkApi({ update }) {
  mkdirSync(path.join(repositoryRoot, 'etc'), { recursive: true });
  return Object.entries(entries).flatMap(([name, declaration]) => report(name, declaration, update));
}

/**
 * @param {string} name
 * @param {string} declaration
 * @param {boolean} update
 */
function report(name, declaration, update) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: repositoryRoot,
      mainEntryPointFilePath: path.join(repositoryRoot, 'dist', declaration),
      compiler: {
        overrideTsconfig: { extends: './tsconfig.build.json', compilerOptions: { skipLibCheck: true } },
      },
      apiReport: {
        enabled: true,
        reportFolder: path.join(repositoryRoot, 'etc'),
        reportTempFolder: path.join(repositoryRoot, 'node_modules/.cache/api'),
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        // Warnings stand in the report, where a reviewer sees them. Release tags say nothing before version 1.
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: path.join(repositoryRoot, 'api-extractor.json'),
    packageJsonFullPath: path.join(repositoryRoot, 'package.json'),
  });
  /** @type {string[]} */
  const messages = [];
  const result = Extractor.invoke(config, {
    localBuild: update,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) messages.push(message.text);
    },
  });
  if (result.apiReportChanged && !update) {
    messages.push(
      `etc/${name}.api.md is out of date: the public surface has changed. If that is meant, run: npm run api`,
    );
  }
  return messages.map((message) => `${name}: ${message}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await checkApi({ update: process.argv.includes('--update') });
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
