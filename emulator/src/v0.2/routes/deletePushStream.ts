import type { ApiContext } from '../../http/ApiContext.js';
import { withStream } from './PushRoute.js';

/** `DELETE /v0.2/streams/{id}`: 204 where it has ended already, 404 once it is forgotten. */
export function deletePushStream(api: ApiContext) {
  return withStream(api, (c, push) => {
    if (!push.isActive) {
      return c.body(null, 204);
    }
    api.push.streams.end(push, 'client_requested');
    return c.json({ status: 'ok' });
  });
}
