import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownedStream, streamNotFound } from './ownedStream.js';

/** What the service gives today. */
const VIEWER_TOKEN_SECONDS = 300;

/** `POST /streams/{id}/viewer-token`: lets one more viewer see the feed, not publish; 404 once ended. */
export function createViewerToken(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const stream = ownedStream(api, c);
    if (stream?.state !== 'active') {
      return streamNotFound(c);
    }
    const grant = {
      room: stream.id,
      // One identity a token: LiveKit throws out the older of two participants of one name.
      identity: `viewer-${api.newId()}`,
      canPublish: false,
      canSubscribe: true,
    };
    const token = await api.tokens.sign(grant, VIEWER_TOKEN_SECONDS);
    const url = `ws://${c.env.exchange.host}`;
    return c.json({
      id: stream.id,
      view: { type: 'livekit', url, token, expires_in_seconds: VIEWER_TOKEN_SECONDS },
    });
  };
}
