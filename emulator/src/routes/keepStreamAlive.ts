import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownedStream, streamNotFound } from './ownedStream.js';
import { publishCredentials } from './publishCredentials.js';

/** `POST /streams/{id}/keepalive`: a whole new lease from now and a new publish token; 404 once ended. A body is ignored. */
export function keepStreamAlive(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const stream = ownedStream(api, c);
    if (stream?.state !== 'active') {
      return streamNotFound(c);
    }
    api.streams.renew(stream);
    const { expires_at_ms, ttl_seconds, stream_time_ms } = stream.record(api.clock.now());
    const publish =
      stream.source === 'livekit' ? await publishCredentials(api, stream.id, c.env.exchange.host) : null;
    return c.json({ id: stream.id, expires_at_ms, ttl_seconds, stream_time_ms, publish });
  };
}
