import type { Run } from '../Run.js';
import type { StreamStory } from '../StreamStory.js';
import type { Check } from './Check.js';
import { isRefused } from './excuses.js';
import { mountOf } from './sessionEnd.js';

/** I1: at most one live stream for each session. What nobody can give back any more is not the session's. */
export const oneStreamPerSession: Check = (run, { sessions = 1 }) =>
  run.stories.flatMap((story) => {
    const { id, createdAtMs } = story;
    const live = run.stories.filter(
      (other) =>
        other.createdAtMs <= createdAtMs &&
        (other.end === null || other.end.atMs > createdAtMs) &&
        (other === story || (!isAbandoned(other) && isOfSameSession(run, story, other))),
    );
    return live.length > sessions
      ? [`I1: ${live.length} streams live when ${id} was created, ${sessions} allowed`]
      : [];
  });

const isAbandoned = (story: StreamStory): boolean => story.isOrphan || isRefused(story);

/**
 * As the sessions said; else by mounting: a page that mounts its stage anew makes a session anew. Where nobody knows, the
 * worst is assumed.
 */
function isOfSameSession({ page }: Run, one: StreamStory, other: StreamStory): boolean {
  const maker = (story: StreamStory): number | undefined =>
    page?.made.find(({ id }) => id === story.id)?.session;
  const [mine, its] = [maker(one), maker(other)];
  if (mine !== undefined && its !== undefined) return mine === its;
  const [a, b] = [mountOf(page, one), mountOf(page, other)];
  return a === null || b === null || a === b;
}
