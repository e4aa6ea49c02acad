import type { Context } from 'hono';
import type { ApiContext } from '../../http/ApiContext.js';
import type { AppEnv } from '../../http/AppEnv.js';
import { pushError } from '../errors/pushError.js';
import type { PushStream } from '../streams/PushStream.js';

export type PushHandler = (c: Context<AppEnv>) => Response | Promise<Response>;

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Finds the caller's stream of the path first: 400 where that is no id, 404 where it is unknown or another's. */
export function withStream(
  api: ApiContext,
  handle: (c: Context<AppEnv>, push: PushStream) => Response | Promise<Response>,
): PushHandler {
  return (c) => {
    const id = c.req.param('id') ?? '';
    if (!uuid.test(id)) {
      return pushError('invalid_stream_id', 'The id of a stream is a uuid.');
    }
    const push = api.push.streams.find(id);
    return push?.owner === c.get('owner') ? handle(c, push) : streamNotFound();
  };
}

/** Likewise, and 404 where it has ended. */
export function withActiveStream(
  api: ApiContext,
  handle: (c: Context<AppEnv>, push: PushStream) => Response | Promise<Response>,
): PushHandler {
  return withStream(api, (c, push) => (push.isActive ? handle(c, push) : streamNotFound()));
}

export function streamNotFound(): Response {
  return pushError('stream_not_found', 'Stream not found, or it has ended. Make a new one.');
}
