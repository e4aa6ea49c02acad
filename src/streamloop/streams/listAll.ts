import type { StreamloopPage } from '../client/records.js';

const PAGE = 100;
/** A list that never ends is a mistake of the service. */
const MOST_PAGES = 20;

/** All entries of a list that is short by nature. */
export async function listAll<T>(
  list: (query: { limit: number; cursor?: string }) => Promise<StreamloopPage<T>>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: StreamloopPage<T> = await list({ limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    all.push(...page.data);
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return all;
}
