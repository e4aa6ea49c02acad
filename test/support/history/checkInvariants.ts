import type { HistoryEntry } from 'overshoot-emulator';
import {
  type Allowances,
  everyStreamEnds,
  onePoller,
  oneStreamPerSession,
  silentAfterEnd,
} from './invariants.js';
import { tellStories } from './StreamStory.js';

/**
 * Checks what the emulator saw against the promises that hold in every run, whatever the run was about (one stream per
 * session, silence after the end, no stream left behind, one poller). Throws with every broken one.
 */
export function checkInvariants(events: readonly HistoryEntry[], allowances: Allowances = {}): void {
  const stories = tellStories(events);
  const broken = [oneStreamPerSession, silentAfterEnd, everyStreamEnds, onePoller].flatMap((check) =>
    check(stories, allowances),
  );
  const defects = events.flatMap((event) =>
    event.type === 'internal-error' ? [`emulator: ${event.message}`] : [],
  );
  const all = [...new Set([...broken, ...defects])];
  if (all.length > 0) throw new Error(`Broken invariants:\n${all.join('\n')}`);
}
