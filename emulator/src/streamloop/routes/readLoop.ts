import { checkReadiness } from '../readiness/checkReadiness.js';
import { streamOf } from '../streams/LoopStream.js';
import { liveStatsOf } from '../streams/liveStats.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { withLoop } from './withLoop.js';

/** `GET /streams/{id}`: 404 where there is none; the 200 with `null` that the schema allows is a fault to ask for. */
export function getLoop(api: StreamloopApi): LoopRoute {
  return { scope: 'streamloop:read', handle: withLoop(api, ({ c }, stream) => c.json(streamOf(stream))) };
}

/** `GET /streams/{id}/readiness`: a dry run of the checks of a start. */
export function getReadiness(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:read',
    handle: withLoop(api, ({ c }, stream) => {
      const issues = checkReadiness(stream, api.library);
      return c.json({ ready: issues.length === 0, issues });
    }),
  };
}

/** `GET /streams/{id}/live-stats`. */
export function getLiveStats(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:read',
    handle: withLoop(api, ({ c }, stream) => c.json(liveStatsOf(stream, api.library, api.clock.now()))),
  };
}
