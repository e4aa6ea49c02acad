import type { Call, PageRecord, Shown } from '../Run.js';
import type { StreamStory } from '../StreamStory.js';

const OVER = new Set(['ended', 'failed']);
const LETTING_GO = new Set(['ending', 'ended', 'failed']);

/** When the page told that its session with this stream is over; `null` where it never did, or was unmounted before. */
export function toldOverAt(page: PageRecord | null, id: string): number | null {
  const isOver = (shown: Shown): boolean => shown.id !== id || OVER.has(shown.phase);
  const told = firstAfter(page, id, isOver);
  return told && told.mount === mountThatShows(page, id) ? told.atMs : null;
}

/** When the page was seen to let go of a stream: it deletes it, or shows it no more. */
export const lettingGoAt = (page: PageRecord | null, id: string): number | null =>
  firstAfter(page, id, (shown) => shown.id !== id || LETTING_GO.has(shown.phase))?.atMs ?? null;

/** Which mounting of the stage a stream belongs to: the one that showed it, else the one that asked for it. */
export function mountOf(page: PageRecord | null, { id, askedAtMs }: StreamStory): number | null {
  const { shown = [] } = page ?? {};
  const arrivedAtMs = askedAtMs ?? -Infinity;
  const madeAtMs = callOf(page, '/streams', arrivedAtMs)?.fromMs;
  const asked = shown.findLast(({ mount, atMs }) => mount !== null && atMs <= (madeAtMs ?? arrivedAtMs));
  return mountThatShows(page, id) ?? asked?.mount ?? null;
}

/** The request of the page that the service saw at that time. */
export const callOf = (page: PageRecord | null, path: string, seenAtMs: number): Call | undefined =>
  page?.calls.find((call) => call.path.endsWith(path) && call.fromMs <= seenAtMs && seenAtMs <= call.toMs);

const mountThatShows = (page: PageRecord | null, id: string): number | null =>
  page?.shown.find((shown) => shown.id === id)?.mount ?? null;

function firstAfter(page: PageRecord | null, id: string, isIt: (shown: Shown) => boolean): Shown | null {
  const { shown = [] } = page ?? {};
  const first = shown.findIndex((each) => each.id === id);
  if (first < 0) return null;
  return shown.slice(first).find(isIt) ?? null;
}
