import type { CallOptions } from '../../core/client/OvershootClient.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { ListStreamsQuery } from './inputs.js';
import type { StreamSummary } from './records.js';
import type { StreamloopClient } from './StreamloopClient.js';

/**
 * All streams of the workspace, page after page; the next one is asked for when it is needed. Ends where there is no
 * cursor any more, and with `protocol` where a cursor comes again, because that would never end.
 *
 * @example for await (const stream of allStreams(client)) console.log(stream.id);
 */
export async function* allStreams(
  client: Pick<StreamloopClient, 'listStreams'>,
  query: ListStreamsQuery = {},
  options?: CallOptions,
): AsyncGenerator<StreamSummary, void, undefined> {
  const seen = new Set<string>();
  let { cursor } = query;
  for (;;) {
    const page = await client.listStreams(cursor === undefined ? query : { ...query, cursor }, options);
    yield* page.data;
    if (page.nextCursor === null) return;
    if (seen.has(page.nextCursor) || page.nextCursor === query.cursor)
      throw new StreamloopError('protocol', { stage: 'list', detail: 'The same page cursor came twice.' });
    cursor = page.nextCursor;
    seen.add(cursor);
  }
}
