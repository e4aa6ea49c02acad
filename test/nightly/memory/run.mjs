// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

// A process of its own, so that nothing but the handler is measured: node --expose-gc test/nightly/memory/run.mjs <url>
// Node 20 runs no TypeScript: Vite imports it.

/** @type {{ module: { main: (args: string[]) => Promise<void> } }} */
const { module } = await runnerImport(path.join(repositoryRoot, 'test/nightly/memory/main.ts'), {
  configFile: false,
  root: repositoryRoot,
  logLevel: 'warn',
});
await module.main(process.argv.slice(2));
