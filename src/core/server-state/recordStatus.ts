import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { StreamStatusRecord } from '../client/records.js';
import { OvershootError } from '../errors/index.js';
import { streamStatusQuery } from './statusQuery.js';

/**
 * Puts an answer that is on its way into the app's QueryClient, where those who know the stream by its id see it. The
 * query is the record, never the engine: a cache may be cleared, cancelled, told of a time that has not come yet (it then
 * asks no more) or be held by devtools for ever, and a session that waited for it would not notice the end of its stream.
 */
export function recordStatus(
  queryClient: QueryClient | undefined,
  client: OvershootClient,
  id: string,
  running: Promise<StreamStatusRecord>,
): void {
  if (!queryClient) return;
  try {
    const options = queryClient.defaultQueryOptions(streamStatusQuery(client, id));
    const query = queryClient.getQueryCache().build(queryClient, options);
    // A question that the session gave up is no failure that an app should hear of.
    const told = running.catch((error: unknown) => {
      const known = query.state.data;
      if (known && error instanceof OvershootError && error.code === 'aborted') return known;
      throw error;
    });
    // A query that is fetching already looks at it no more, and then nobody hears of its failure.
    told.catch(() => undefined);
    query.fetch(options, { initialPromise: told }).catch(() => undefined);
  } catch {
    // A cache that throws is the app's business; the stream goes on.
  }
}
