import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';
import type { Command } from '../lines/Line.js';

export interface Child {
  process: ChildProcess;
  /** The first line it prints. Rejects when it ends before that. */
  firstLine: Promise<string>;
  stop(): Promise<void>;
}

const preload = (file: string): string[] => ['--import', pathToFileURL(path.join(repositoryRoot, file)).href];

/** Runs a Node program at the servers' end of a line; it never outlives this process. */
export function startChild(
  at: (command: Command) => Command,
  script: string,
  args: string[],
  preloads: string[] = [],
): Child {
  const [program, ...rest] = at([
    process.execPath,
    ...['scripts/process/exitWithParent.mjs', ...preloads].flatMap(preload),
    path.join(repositoryRoot, script),
    ...args,
  ]);
  const child = spawn(program, rest, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killedBy) => resolve(`${script} ended (${killedBy ?? `exit code ${code}`}).`));
  });
  const line = new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
  const firstLine = Promise.race([line, ended.then((reason) => Promise.reject(new Error(reason)))]);
  // It may end long after, which is no news.
  firstLine.catch(() => undefined);
  return {
    process: child,
    firstLine,
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(insist);
    },
  };
}
