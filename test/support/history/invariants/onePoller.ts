import type { Ask } from '../StreamStory.js';
import { type Check, IN_FLIGHT_MS } from './Check.js';

/** I5: one status request in flight for each stream, and no more in a second than the policy has it. */
export const onePoller: Check = ({ stories }, { statusPerSecond = 3 }) =>
  stories.flatMap(({ id, requests }) => {
    const polls = requests.filter(({ route }) => route === 'status');
    return polls.flatMap(({ startedAtMs }, index) => {
      const earlier = polls.slice(0, index);
      const beside = earlier.filter((other) => isOpen(other, startedAtMs));
      const recent = earlier.filter((other) => other.startedAtMs > startedAtMs - 1000).length + 1;
      return [
        ...(beside.length > 0 ? [`I5: ${id} had ${beside.length + 1} status requests in flight`] : []),
        ...(recent > statusPerSecond ? [`I5: ${id} was asked ${recent} times in a second`] : []),
      ];
    });
  });

/** The service notices a moment later that a page has given up a question. */
const isOpen = ({ endedAtMs, status }: Ask, atMs: number): boolean =>
  endedAtMs === null || endedAtMs > atMs + (status === null ? IN_FLIGHT_MS : 0);
