import { invalidInput } from '../errors/problem.js';
import type { Shelved } from '../library/Shelf.js';
import type { LoopContext } from './LoopRoute.js';

const DEFAULT_LIMIT = 20;

/** One page of a list whose newest comes first; the query has been checked. A cursor outlives what it points at. */
export function page<T extends Shelved>(
  c: LoopContext,
  records: readonly T[],
  show: (record: T) => object,
): Response {
  const limit = Number(c.req.query('limit') ?? DEFAULT_LIMIT);
  const cursor = c.req.query('cursor');
  const before = cursor === undefined ? Infinity : decode(cursor);
  if (before === null) {
    return invalidInput([
      { path: 'cursor', message: 'is no nextCursor of a page; leave it out to begin anew' },
    ]);
  }
  const rest = records.filter(({ seq }) => seq < before);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rest.length > shown.length;
  const nextCursor = hasMore && last ? encode(last.seq) : null;
  return c.json({ data: shown.map(show), page: { hasMore, nextCursor } });
}

function encode(seq: number): string {
  return Buffer.from(`before:${seq}`).toString('base64url');
}

function decode(cursor: string): number | null {
  const seq = /^before:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return seq === undefined ? null : Number(seq);
}
