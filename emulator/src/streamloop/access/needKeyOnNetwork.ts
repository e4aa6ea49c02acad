import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../../http/AppEnv.js';
import type { EmulatorSettings } from '../../options/EmulatorOptions.js';
import { isLoopbackHost } from '../../security/loopback.js';
import { problem } from '../errors/problem.js';

/**
 * 403 for all of StreamLoop where other machines can reach it and no key of it was set: any `sl_…` would do there.
 * Not a start that fails, as without `--api-key`: who only uses Overshoot has no use for a second key.
 */
export function needKeyOnNetwork({
  host,
  streamloopKey,
}: Pick<EmulatorSettings, 'host' | 'streamloopKey'>): MiddlewareHandler<AppEnv> {
  const closed = streamloopKey === null && !isLoopbackHost(host);
  return async (_c, next) =>
    closed
      ? problem(
          'FORBIDDEN',
          `StreamLoop is off: --host ${host} can be reached from other machines, and without a key anybody there could use it. Start the emulator with --streamloop-key sl_… to turn it on.`,
        )
      : next();
}
