import { problem } from '../errors/problem.js';
import { isLive } from '../states/transitions.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { withLoop } from './withLoop.js';

/**
 * `DELETE /streams/{id}`: 204, then 404. A live one is refused with 409 `STREAM_LIVE`; whether the service does is not
 * documented.
 */
export function deleteLoop(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:destructive',
    handle: withLoop(api, ({ c }, stream) => {
      if (isLive(stream.state)) {
        return problem('STREAM_LIVE', 'The stream is live: stop it before it is deleted.');
      }
      api.streams.delete(stream);
      return c.body(null, 204);
    }),
  };
}
