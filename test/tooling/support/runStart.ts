import { spawn } from 'node:child_process';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';
import { until } from '../../support/until.js';
import { descendants } from './processes.js';

export interface RunningStart {
  /** Of the process that was spawned, which leads a process group of its own, as in a terminal. */
  pid: number;
  demo: URL;
  emulator: URL;
  /** Every process below it, once both servers listened. */
  children: number[];
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
  output(): string;
}

/** Runs `npm start`, or its script without npm, until both addresses are printed. */
export async function runStart(how: 'npm' | 'script'): Promise<RunningStart> {
  const [command, args] = how === 'npm' ? ['npm', ['start']] : [process.execPath, ['scripts/start.mjs']];
  const child = spawn(command, args, {
    cwd: repositoryRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended: RunningStart['ended'] = new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });

  const pid = child.pid ?? 0;
  const printed = (name: string): URL | null => {
    const found = new RegExp(`${name}\\s+(http://\\S+)`).exec(output);
    return found?.[1] === undefined ? null : new URL(found[1]);
  };
  const both = until(() => printed('Demo') && printed('Emulator'), {
    what: 'both addresses',
    timeoutMs: 60_000,
  });
  const early = ended.then(() => Promise.reject(new Error(`npm start ended early:\n${output}`)));
  early.catch(() => undefined);
  const emulator = await Promise.race([both, early]);
  const demo = printed('Demo') ?? emulator;
  return { pid, demo, emulator, children: descendants(pid), ended, output: () => output };
}
