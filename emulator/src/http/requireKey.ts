import type { MiddlewareHandler } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { ApiKeys } from '../security/ApiKeys.js';
import type { AppEnv } from './AppEnv.js';

/** 401 without a key that is accepted. Any key is an owner of its own. */
export function requireKey(keys: ApiKeys): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const owner = keys.owner(c.req.header('authorization'));
    if (owner === null) {
      return c.json(detailError('Missing or unknown API key: send Authorization: Bearer <key>.'), 401, {
        'WWW-Authenticate': 'Bearer',
      });
    }
    c.set('owner', owner);
    await next();
  };
}
