import type { Emulator } from '../createEmulator.js';
import { EmulatorStartError } from '../options/EmulatorStartError.js';
import type { EmulatorOptions } from '../options/EmulatorOptions.js';
import { announce } from './announce.js';
import { packageVersion } from './packageVersion.js';
import { parseFlags } from './parseFlags.js';
import { usage } from './usage.js';

/** What a command line program takes from its process. */
export interface CliProcess {
  args: readonly string[];
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Calls `stop` once, at the first SIGINT or SIGTERM. */
  onStopSignal: (stop: () => void) => void;
  start: (options: EmulatorOptions) => Promise<Emulator>;
}

/** Runs until a signal comes; resolves to the exit code: 0 after a stop, 2 where it could not start. */
export async function runCli({ args, print, complain, onStopSignal, start }: CliProcess): Promise<number> {
  try {
    const request = parseFlags(args);
    switch (request.command) {
      case 'help':
        print(usage());
        return 0;
      case 'version':
        print(`${packageVersion()}\n`);
        return 0;
      case 'start': {
        const stopped = new Promise<void>((resolve) => onStopSignal(resolve));
        const emulator = await start(request.options);
        print(announce({ emulator, keySet: request.options.apiKey !== undefined, json: request.json }));
        await stopped;
        await emulator.close();
        return 0;
      }
    }
  } catch (error) {
    if (error instanceof EmulatorStartError) {
      complain(`overshoot-emulator: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
