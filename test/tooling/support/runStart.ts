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

/** A command that starts two servers, and the words before the addresses that it prints. */
interface Command {
  npm: string[];
  script: string;
  demo: string;
  emulator: string;
  timeoutMs: number;
}

const npmStart: Command = {
  npm: ['start'],
  script: 'scripts/start.mjs',
  demo: 'Demo',
  emulator: 'Emulator',
  timeoutMs: 60_000,
};

/** Runs `npm start` or another such command, or its script without npm, until both addresses are printed. */
export async function runStart(how: 'npm' | 'script', of: Command = npmStart): Promise<RunningStart> {
  const [command, args] = how === 'npm' ? ['npm', of.npm] : [process.execPath, [of.script]];
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
  const both = until(() => printed(of.demo) && printed(of.emulator), {
    what: 'both addresses',
    timeoutMs: of.timeoutMs,
  });
  const early = ended.then(() => Promise.reject(new Error(`It ended early:\n${output}`)));
  early.catch(() => undefined);
  const emulator = await Promise.race([both, early]);
  const demo = printed(of.demo) ?? emulator;
  return { pid, demo, emulator, children: descendants(pid), ended, output: () => output };
}
