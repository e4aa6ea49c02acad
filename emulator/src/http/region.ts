import type { MiddlewareHandler } from 'hono';
import { regionError } from '../errors/envelopes.js';
import type { AppEnv } from './AppEnv.js';

/** The one region this emulator plays; a real name, so that clients can send it. */
export const REGION = 'us-west1';

/** 409 where the request names another region; the serving region on every success. */
export function serveRegion(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const requested = c.req.header('x-overshoot-region');
    if (requested !== undefined && requested !== REGION) {
      return c.json(regionError(REGION, requested), 409);
    }
    await next();
    if (c.res.ok) {
      c.header('X-Overshoot-Region', REGION);
    }
  };
}
