import type { Refusal } from './Refusal.js';
import { isLoopbackHost } from './loopback.js';

export interface OriginPolicy {
  allowOrigins: readonly string[];
  /** The already checked `Host` of the request: the emulator's own page may always call. */
  host: string;
}

/** Checks the `Origin` of a request or of a WebSocket upgrade; programs that are no browsers send none. */
export function checkOrigin(origin: string | undefined, policy: OriginPolicy): Refusal | null {
  if (origin === undefined || policy.allowOrigins.includes(origin) || origin === `http://${policy.host}`) {
    return null;
  }
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.origin === origin.toLowerCase() &&
    isLoopbackHost(url.hostname)
  ) {
    return null;
  }
  return {
    status: 403,
    detail: `Pages from ${JSON.stringify(origin.slice(0, 100))} may not call this emulator: by default only pages served from this machine may. Start it with --allow-origin and this origin to let them.`,
  };
}
