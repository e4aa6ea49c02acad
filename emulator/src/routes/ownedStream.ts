import type { Context } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import type { Stream } from '../streams/Stream.js';

/** The stream of the path when it belongs to the caller; another's stream answers like an unknown one. */
export function ownedStream(api: ApiContext, c: Context<AppEnv>): Stream | undefined {
  const stream = api.streams.find(c.req.param('id') ?? '');
  return stream?.owner === c.get('owner') ? stream : undefined;
}

export function streamNotFound(c: Context<AppEnv>): Response {
  return c.json(detailError('Stream not found'), 404);
}
