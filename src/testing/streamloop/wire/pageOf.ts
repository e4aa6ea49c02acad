import { answer, type FakeAnswer, Refusal } from './FakeAnswer.js';

const KNOWN = new Set(['limit', 'cursor', 'ids']);

/** One page of a list, as the service cuts it. */
export function pageOf(items: readonly { id: string }[], query: URLSearchParams): FakeAnswer {
  for (const name of query.keys())
    if (!KNOWN.has(name)) throw new Refusal(422, 'INVALID_INPUT', `"${name}" is no parameter of a list.`);
  const limit = Number(query.get('limit') ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new Refusal(422, 'INVALID_INPUT', '"limit" is 1 to 100.');
  const ids = query.getAll('ids').flatMap((list) => list.split(','));
  const found = ids.length > 0 ? items.filter(({ id }) => ids.includes(id)) : items;
  const cursor = query.get('cursor');
  const from = cursor === null ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  const data = found.slice(from, from + limit);
  const hasMore = from + limit < found.length;
  return answer(200, { data, page: { hasMore, nextCursor: hasMore ? (data.at(-1)?.id ?? null) : null } });
}
