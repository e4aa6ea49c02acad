import { refuseStreamloopOption } from '../errors/asStreamloopError.js';
import type { ListStreamsQuery } from './inputs.js';

/** The query of a list, from its `?`; empty where nothing is asked for in particular. Throws `invalid-option`. */
export function listQuery({ limit, cursor, ids }: ListStreamsQuery): string {
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= 100))
    throw refuseStreamloopOption('limit must be a whole number from 1 to 100.');
  if (ids?.some((id) => id === '' || id.includes(',')))
    throw refuseStreamloopOption('ids holds something that cannot be an id.');
  const query = new URLSearchParams({
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(ids === undefined ? {} : { ids: ids.join(',') }),
  });
  return query.size > 0 ? `?${query.toString()}` : '';
}
