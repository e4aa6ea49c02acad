import type { Run, Span } from '../Run.js';
import type { Grant, StreamStory } from '../StreamStory.js';
import type { Check } from './Check.js';
import { disturbedAt, isInflicted, outOfReach } from './excuses.js';
import { lettingGoAt } from './sessionEnd.js';

/** What a heartbeat leaves unused at the end of a lease. */
const margin = (ttlMs: number): number => Math.min(0.1 * ttlMs, 5000);
/** A fault that ends so long before the lease does may not lose it. */
const recovery = (ttlMs: number): number => Math.max(2000, 0.1 * ttlMs);

/**
 * I3: a lease that could be renewed is renewed before the last tenth of it; and no fault loses one that ends in time
 * before it.
 */
export const renewedInTime: Check = (run, { mayExpire = false }) =>
  run.stories.flatMap((story) => {
    if (story.isOrphan || isInflicted(story) || (mayExpire && story.end?.reason === 'expired')) return [];
    const until = Math.min(
      story.end?.atMs ?? Infinity,
      // A stream that is being deleted is not renewed, also where the page has never shown it.
      story.requests.find(({ route, fromPage }) => route === 'delete' && fromPage)?.startedAtMs ?? Infinity,
      lettingGoAt(run.page, story.id) ?? run.page?.readAtMs ?? Infinity,
    );
    return story.grants.flatMap((grant, index) => {
      const next = story.grants[index + 1]?.atMs ?? until;
      if (next === Infinity) return [];
      return [...late(run, story, grant, Math.min(next, until)), ...lost(run, story, grant, until)];
    });
  });

function late(run: Run, story: StreamStory, { atMs, expiresAtMs }: Grant, nextMs: number): string[] {
  const ttlMs = expiresAtMs - atMs;
  const gap = { fromMs: atMs, toMs: nextMs };
  const gapMs = gap.toMs - gap.fromMs;
  if (gapMs < ttlMs - margin(ttlMs) || isDisturbed(run, story, gap)) return [];
  return [`I3: ${story.id} was not renewed for ${Math.round(gapMs)} of ${ttlMs} ms, and nothing was wrong`];
}

function lost(run: Run, story: StreamStory, grant: Grant, untilMs: number): string[] {
  const { end, id } = story;
  const isLast = grant === story.grants.at(-1);
  if (!isLast || end?.reason !== 'expired' || untilMs < end.atMs) return [];
  const ttlMs = grant.expiresAtMs - grant.atMs;
  const disturbed = disturbedAt(run, story, ['keepalive']).filter((atMs) => atMs > grant.atMs);
  if (disturbed.length === 0) return [];
  const leftMs = end.atMs - Math.max(...disturbed);
  return leftMs < recovery(ttlMs)
    ? []
    : [`I3: ${id} expired though the last fault was over ${Math.round(leftMs)} ms before`];
}

const isDisturbed = (run: Run, { faults }: StreamStory, { fromMs, toMs }: Span): boolean =>
  faults.some(({ route, atMs }) => route === 'keepalive' && atMs >= fromMs && atMs <= toMs) ||
  outOfReach(run).some((span) => span.fromMs <= toMs && span.toMs >= fromMs);
