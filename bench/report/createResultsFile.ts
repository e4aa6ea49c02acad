import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/kitSource.mjs';
import { describeMachine } from './describeMachine.js';

export interface ResultsFile {
  /** Relative to the repository's root. */
  name: string;
  /** Replaces what was kept before: a run that is ended early leaves what it had. */
  save(results: object): Promise<void>;
}

/** Keeps what was measured, with the machine it was measured on. */
export async function createResultsFile(part: string): Promise<ResultsFile> {
  const at = new Date().toISOString();
  const name = `bench/results/${part}-${at.replaceAll(/[:.]/g, '-')}.json`;
  const file = path.join(repositoryRoot, name);
  const machine = describeMachine();
  await mkdir(path.dirname(file), { recursive: true });
  return {
    name,
    save: (results) => writeFile(file, `${JSON.stringify({ part, at, machine, ...results }, null, 2)}\n`),
  };
}
