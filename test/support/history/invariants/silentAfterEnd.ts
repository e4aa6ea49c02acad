import type { Run } from '../Run.js';
import type { StreamStory } from '../StreamStory.js';
import { type Check, IN_FLIGHT_MS } from './Check.js';
import { callOf, toldOverAt } from './sessionEnd.js';

/** Without a page to tell: the heartbeat learns of the end, one GET asks for the reason, and the poller beside them. */
const PROBES_AFTER_FOREIGN_END = 3;

/** I2: no keepalive and no status request once the session is over. */
export const silentAfterEnd: Check = (run) =>
  run.stories.flatMap((story) => {
    const { atMs, what, allowed } = knownOver(run, story) ?? { atMs: Infinity, what: '', allowed: 0 };
    const late = story.requests.filter(
      ({ route, startedAtMs }) =>
        (route === 'status' || route === 'keepalive') &&
        startedAtMs > atMs + IN_FLIGHT_MS &&
        !(route === 'keepalive' && wasOnItsWay(run, story.id, startedAtMs, atMs + IN_FLIGHT_MS)),
    );
    if (late.length <= allowed) return [];
    const list = late.map(({ route, startedAtMs }) => `${route} after ${Math.round(startedAtMs - atMs)} ms`);
    return [`I2: ${story.id} ${what}, and still asked for: ${list.join(', ')}`];
  });

/** The page had made it before: Chromium itself repeats a POST whose reused connection was closed without an answer. */
function wasOnItsWay({ page }: Run, id: string, seenAtMs: number, madeByMs: number): boolean {
  const call = callOf(page, `/streams/${id}/keepalive`, seenAtMs);
  return call !== undefined && call.fromMs <= madeByMs;
}

/** From when on the session knows that the stream is over, and how many questions it may still ask. */
function knownOver({ page }: Run, { id, end, requests }: StreamStory) {
  // One that came after the end has ended nothing, though the service says yes to it, too.
  const own = requests.some(
    ({ route, fromPage, status, startedAtMs }) =>
      route === 'delete' &&
      fromPage &&
      status !== null &&
      status < 400 &&
      startedAtMs <= (end?.atMs ?? Infinity),
  );
  if (end?.reason === 'deleted' && (own || !page)) return { atMs: end.atMs, what: 'was deleted', allowed: 0 };
  const told = toldOverAt(page, id);
  if (told !== null) return { atMs: told, what: 'was told to be over', allowed: 0 };
  return end && { atMs: end.atMs, what: `was ${end.reason}`, allowed: PROBES_AFTER_FOREIGN_END };
}
