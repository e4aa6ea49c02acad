import { EmulatorStartError } from '../options/EmulatorStartError.js';

/** One line for every reason why a port cannot be opened. */
export function explainListenError(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): EmulatorStartError {
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new EmulatorStartError(
        'port-taken',
        `Port ${port} on ${host} is taken: end the program that uses it (perhaps another emulator), or choose another with --port, 0 for any free one.`,
        cause,
      );
    case 'EACCES':
      return new EmulatorStartError(
        'port-forbidden',
        `This user may not open port ${port} on ${host}: choose a --port above 1023.`,
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new EmulatorStartError(
        'host-unavailable',
        `${host} is no address of this machine: choose another --host.`,
        cause,
      );
    default:
      return new EmulatorStartError(
        'listen-failed',
        `Could not listen on ${host} port ${port}: ${error.message}.`,
        cause,
      );
  }
}
