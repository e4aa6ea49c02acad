// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';
import { emulatorSourceAlias, repositoryRoot } from '../scripts/kitSource.mjs';
import { onOrphaned } from '../scripts/process/onOrphaned.mjs';

// npm run bench                               every part
// npm run bench -- first-frame                one part; also: steady, capacity, watch, handler
// npm run bench -- first-frame --runs 3 --rtt 100 --flows a,b --patience 60
//
// Node 20 runs no TypeScript: Vite imports it. `--program` names another program of this folder, which the benchmark
// starts by itself.

const [flag, name, ...rest] = process.argv.slice(2);
const program = flag === '--program' && name !== undefined ? name : 'main.ts';
const args = flag === '--program' ? rest : process.argv.slice(2);

// A signal may end npm and its shell only. The browser, the servers and the slow line end with this process.
onOrphaned(() => process.kill(process.pid, 'SIGTERM'));

/** @type {{ module: { main: (args: string[]) => Promise<void> } }} */
const { module } = await runnerImport(path.join(repositoryRoot, 'bench', program), {
  configFile: false,
  root: repositoryRoot,
  logLevel: 'warn',
  resolve: { alias: emulatorSourceAlias },
});
try {
  await module.main(args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
