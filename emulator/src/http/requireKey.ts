import type { MiddlewareHandler } from 'hono';
import { detailError } from '../errors/envelopes.js';
import { authenticate } from '../security/apiKey.js';
import type { AppEnv } from './AppEnv.js';

/** 401 without a key, or with another than the one that was set. Any key is an owner of its own. */
export function requireKey(apiKey: string | null): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const owner = authenticate(c.req.header('authorization'), apiKey);
    if (owner === null) {
      return c.json(detailError('Missing or unknown API key: send Authorization: Bearer <key>.'), 401, {
        'WWW-Authenticate': 'Bearer',
      });
    }
    c.set('owner', owner);
    await next();
  };
}
