import * as v from 'valibot';
import type { StreamloopPage } from '../records.js';
import { maybeText } from './fields.js';

/** One page of a list. `hasMore` is not read: the end is where there is no cursor (reference 3.2). */
export const pageSchema = <T>(
  entry: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, StreamloopPage<T>> =>
  v.pipe(
    v.unknown(),
    v.object({ data: v.array(entry), page: v.nullish(v.object({ nextCursor: maybeText }), null) }),
    v.transform(({ data, page }) => ({ data, nextCursor: page?.nextCursor || null })),
  );
