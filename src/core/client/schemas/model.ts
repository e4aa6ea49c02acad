import * as v from 'valibot';
import type { Model } from '../records.js';

const entry = v.object({ id: v.string(), status: v.string(), owned_by: v.nullish(v.string(), null) });

/** Answer of `GET /models`. */
export const modelListSchema: v.GenericSchema<unknown, readonly Model[]> = v.pipe(
  v.unknown(),
  v.object({ data: v.array(entry) }),
  v.transform(({ data }) => data.map(({ id, status, owned_by }) => ({ id, status, ownedBy: owned_by }))),
);
