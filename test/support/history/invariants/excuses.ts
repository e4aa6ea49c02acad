import type { Run, Span } from '../Run.js';
import type { StreamStory } from '../StreamStory.js';

/** Moments in which something kept a stream from being renewed or looked at; for a time out of reach, when it was over. */
export function disturbedAt(run: Run, story: StreamStory, routes: readonly string[]): number[] {
  const hits = story.faults.filter(({ route }) => routes.includes(route)).map(({ atMs }) => atMs);
  return [...hits, ...outOfReach(run).map(({ toMs }) => toMs)];
}

/** Times in which the page could not reach the service, or no code of it ran. */
export const outOfReach = ({ offline, page }: Run): Span[] => [...offline, ...(page?.asleep ?? [])];

/** Somebody wanted to give it back, and no DELETE got through. */
export const isRefused = ({ requests }: StreamStory): boolean => {
  const deletes = requests.filter(({ route, fromPage }) => route === 'delete' && fromPage);
  return deletes.length > 0 && deletes.every(({ status }) => status === null || status >= 400);
};

/** A test has put an end to it, or to its lease. */
export const isInflicted = ({ inflicted }: StreamStory): boolean =>
  inflicted.some(({ action }) => ['expire', 'reap', 'lease'].includes(action));
