import type { MiddlewareHandler } from 'hono';
import { regionError } from '../errors/envelopes.js';
import type { AppEnv } from './AppEnv.js';

/** 409 where the request names another region; the serving region on every success. */
export function serveRegion(region: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const requested = c.req.header('x-overshoot-region');
    if (requested !== undefined && requested !== region) {
      return c.json(regionError(region, requested), 409);
    }
    await next();
    if (c.res.ok) {
      c.header('X-Overshoot-Region', region);
    }
  };
}
