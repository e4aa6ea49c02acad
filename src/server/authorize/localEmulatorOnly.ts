import type { Identity } from '../HandlerOptions.js';

/** Marks the one way to have no login. */
export const anonymous = Symbol('react-live-vision: anonymous');

/**
 * Lets everybody in, as one subject: for an emulator on this machine and nothing else. With any other `baseUrl` the handler
 * refuses to begin, so that no real key can be spent by people whom nobody knows.
 */
export function localEmulatorOnly(): ((request: Request) => Identity) & { [anonymous]: true } {
  return Object.assign((): Identity => ({ subject: 'local' }), { [anonymous]: true as const });
}

export const isAnonymous = (authorize: unknown): boolean =>
  typeof authorize === 'function' && anonymous in authorize;
