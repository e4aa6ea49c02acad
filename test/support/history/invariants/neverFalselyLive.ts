import type { PageRecord } from '../Run.js';
import type { Check } from './Check.js';
import { disturbedAt, outOfReach } from './excuses.js';

/** A frame that is older shows a stream that stands still: from there on the status is asked for more often. */
const FRESH_MS = 5000;
const POLL_MS = 5000;
const REQUEST_TIMEOUT_MS = 8000;
/** How long a page may take to learn what the service knows. */
const LEARNING_MS = POLL_MS + REQUEST_TIMEOUT_MS;

/**
 * I9: the page does not say "live" of a stream that has ended or whose last frame is old, longer than it takes to learn
 * that. What keeps it from learning (asleep, offline, faults on what it asks) starts that time anew.
 */
export const neverFalselyLive: Check = (run) => {
  const { page } = run;
  if (!page) return [];
  return run.stories.flatMap((story) => {
    const { id, end } = story;
    const spans = saysLive(page, id);
    const disturbed = disturbedAt(run, story, ['status', 'keepalive']);
    const overdue = (falseFromMs: number, atMs: number): number => {
      if (outOfReach(run).some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs)) return 0;
      const from = Math.max(falseFromMs, ...disturbed.filter((each) => each <= atMs));
      return Math.round(atMs - from - LEARNING_MS);
    };
    const afterEnd = end ? spans.map(({ toMs }) => overdue(end.atMs, toMs)).filter((ms) => ms > 0) : [];
    const old = run.samples
      .filter(({ id: of, atMs }) => of === id && spans.some((s) => s.fromMs < atMs && atMs < s.toMs))
      .filter(({ atMs }) => end === null || atMs < end.atMs)
      .map(({ atMs, lastFrameAtMs }) => overdue((lastFrameAtMs ?? story.createdAtMs) + FRESH_MS, atMs))
      .filter((ms) => ms > 0);
    return [
      ...afterEnd.map(
        (ms) => `I9: ${id} was ${end?.reason ?? 'over'}, and still called live ${ms} ms too long`,
      ),
      ...(old.length > 0
        ? [`I9: ${id} sent no frame, and was still called live ${Math.max(...old)} ms too long`]
        : []),
    ];
  });
};

function saysLive({ shown, readAtMs }: PageRecord, id: string) {
  return shown.flatMap((each, index) =>
    each.saysLive && each.id === id ? [{ fromMs: each.atMs, toMs: shown[index + 1]?.atMs ?? readAtMs }] : [],
  );
}
