import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownedStream, streamNotFound } from './ownedStream.js';

/** `GET /streams/{id}`: 200 also while the tombstone of an ended stream stands, then 404. */
export function getStream(api: ApiContext) {
  return (c: Context<AppEnv>): Response => {
    const stream = ownedStream(api, c);
    return stream ? c.json(stream.record(api.clock.now())) : streamNotFound(c);
  };
}
