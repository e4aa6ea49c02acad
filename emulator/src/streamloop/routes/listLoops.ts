import { streamsQuery } from '../schema/pageQuery.js';
import { summaryOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { page } from './page.js';

/** `GET /streams`: newest first; with `ids` only those, in the same envelope, and without a word of unknown ones. */
export function listLoops(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:read',
    query: streamsQuery,
    handle({ c, workspaceId }) {
      const ids = c.req.queries('ids')?.flatMap((part) => part.split(','));
      const streams = api.streams.list(workspaceId).filter(({ id }) => ids?.includes(id) ?? true);
      return page(c, streams, summaryOf);
    },
  };
}
