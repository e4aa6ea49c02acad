import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../../http/AppEnv.js';
import { isLoopbackPeer } from '../../security/loopback.js';

/**
 * Turns away whoever is on another machine. There is no password, so being at this one is all that tells the person whose
 * account it is from anybody else. The address is the socket's: headers say what their sender likes.
 */
export function onlyFromHere(refuse: () => Response): MiddlewareHandler<AppEnv> {
  return async (c, next) => (isLoopbackPeer(c.env.incoming.socket.remoteAddress) ? next() : refuse());
}
