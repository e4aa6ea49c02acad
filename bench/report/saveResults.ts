import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/kitSource.mjs';
import { describeMachine } from './describeMachine.js';
import { say } from './say.js';

/** Keeps what was measured, with the machine it was measured on. */
export async function saveResults(part: string, browserVersion: string, results: object): Promise<void> {
  const at = new Date().toISOString();
  const folder = path.join(repositoryRoot, 'bench/results');
  const file = path.join(folder, `${part}-${at.replaceAll(/[:.]/g, '-')}.json`);
  await mkdir(folder, { recursive: true });
  const machine = { ...describeMachine(), browser: browserVersion };
  await writeFile(file, `${JSON.stringify({ part, at, machine, ...results }, null, 2)}\n`);
  say(`Written to ${path.relative(repositoryRoot, file)}`);
}
