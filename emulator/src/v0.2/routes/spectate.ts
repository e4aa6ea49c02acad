import { viewCredentials } from '../../routes/viewCredentials.js';
import type { ApiContext } from '../../http/ApiContext.js';
import { pushError } from '../errors/pushError.js';
import { withActiveStream } from './PushRoute.js';

/** `POST /v0.2/streams/{id}/spectate`: lets one more viewer see the feed; only a native stream has a room of the server. */
export function spectate(api: ApiContext) {
  return withActiveStream(api, async (c, push) => {
    const { type } = push.request.source;
    if (type !== 'native') {
      return pushError('bad_request', `Only native streams can be watched, and this one is of type ${type}.`);
    }
    const { url, token } = await viewCredentials(api, push.id, c.env.exchange.host);
    return c.json({ livekit: { url, token } });
  });
}
