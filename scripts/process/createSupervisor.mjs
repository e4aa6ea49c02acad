// @ts-check
import { onOrphaned } from './onOrphaned.mjs';

/**
 * @typedef {object} Supervisor
 * @property {(cleanup: () => Promise<void>) => void} onEnd adds what is to be ended with this process
 * @property {(error: unknown) => void} fail says why, and ends with exit code 1
 */

/**
 * Ends a command that runs servers, and all that belongs to it: on Ctrl-C, on a supervisor's signal, when npm is gone, and
 * when something fails.
 *
 * @returns {Supervisor}
 */
export function createSupervisor() {
  /** @type {(() => Promise<void>)[]} */
  const cleanups = [];
  let leavingSinceMs = Number.POSITIVE_INFINITY;

  /** @param {number} exitCode */
  const leave = async (exitCode) => {
    if (leavingSinceMs !== Number.POSITIVE_INFINITY) return;
    leavingSinceMs = performance.now();
    // Whatever hangs must not keep the terminal; the cleanups' own bounds are shorter.
    setTimeout(() => process.exit(exitCode), 5000).unref();
    await Promise.allSettled(cleanups.map((cleanup) => cleanup()));
    process.exit(exitCode);
  };

  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      // npm passes on the signal that the terminal has sent already; only a later one is impatience.
      if (performance.now() - leavingSinceMs > 1000) process.exit(1);
      void leave(0);
    });
  }
  if (process.env['npm_lifecycle_event'] !== undefined) onOrphaned(() => void leave(0));

  return {
    onEnd: (cleanup) => void cleanups.push(cleanup),
    fail(error) {
      if (leavingSinceMs !== Number.POSITIVE_INFINITY) return;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      void leave(1);
    },
  };
}
