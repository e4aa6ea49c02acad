import type { StreamloopPage, StreamSummary } from '../client/records.js';
import type { Look } from './createPace.js';
import { streamPollDelay } from './streamPollDelay.js';

const EMPTY_MS = 60_000;

/**
 * The pause until a list is looked at again, milliseconds: that of the most lively stream in it. As each page is a request
 * of its own, more pages are looked at more slowly.
 */
export function listPollDelay(pages: readonly StreamloopPage<StreamSummary>[], look: Look): number | null {
  if (look.error) return streamPollDelay({ state: null, ...look });
  const delays = pages
    .flatMap(({ data }) => data)
    .map(({ state }) => streamPollDelay({ state, ...look }) ?? EMPTY_MS);
  return Math.min(EMPTY_MS, ...delays) * Math.max(1, pages.length);
}
