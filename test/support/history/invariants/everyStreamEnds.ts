import type { Run } from '../Run.js';
import type { StreamStory } from '../StreamStory.js';
import type { Check } from './Check.js';
import { disturbedAt, isInflicted, isRefused } from './excuses.js';

/** I4: every created stream ends, and by DELETE unless it could not be helped; then its lease ends it. */
export const everyStreamEnds: Check = (run, { stillLive = 0, mayExpire = false }) => {
  const live = run.stories.filter(({ end }) => end === null);
  const expired = run.stories.filter(({ end }) => end?.reason === 'expired');
  return [
    ...(live.length > stillLive
      ? [
          `I4: ${live.length} streams still live, ${stillLive} allowed: ${live.map(({ id }) => id).join(', ')}`,
        ]
      : []),
    ...expired
      .filter((story) => !mayExpire && !couldNotBeHelped(run, story))
      .map(({ id }) => `I4: ${id} expired; nobody deleted it`),
  ];
};

function couldNotBeHelped(run: Run, story: StreamStory): boolean {
  if (isInflicted(story) || isRefused(story)) return true;
  // One TTL of life is what an orphan may have; who renews it, knows it.
  if (story.isOrphan) return story.renewedAtMs.length === 0;
  const lastGrantMs = story.grants.at(-1)?.atMs ?? 0;
  // Whether that was reason enough is asked by I3.
  return disturbedAt(run, story, ['keepalive', 'delete']).some((atMs) => atMs > lastGrantMs);
}
