import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownedStream, streamNotFound } from './ownedStream.js';
import { VIEWER_TOKEN_SECONDS, viewCredentials } from './viewCredentials.js';

/** `POST /streams/{id}/viewer-token`: lets one more viewer see the feed, not publish; 404 once ended. */
export function createViewerToken(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const stream = ownedStream(api, c);
    if (stream?.state !== 'active') {
      return streamNotFound(c);
    }
    const { url, token } = await viewCredentials(api, stream.id, c.env.exchange.host);
    return c.json({
      id: stream.id,
      view: { type: 'livekit', url, token, expires_in_seconds: VIEWER_TOKEN_SECONDS },
    });
  };
}
