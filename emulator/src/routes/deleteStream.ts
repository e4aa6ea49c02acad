import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownedStream, streamNotFound } from './ownedStream.js';

/** `DELETE /streams/{id}`: the same answer again while the tombstone stands, then 404. */
export function deleteStream(api: ApiContext) {
  return (c: Context<AppEnv>): Response => {
    const stream = ownedStream(api, c);
    if (!stream) {
      return streamNotFound(c);
    }
    api.streams.end(stream, 'deleted');
    return c.json({ id: stream.id, deleted: true });
  };
}
