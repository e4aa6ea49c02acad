import type { TimeProblem } from '../strings/commandStrings.js';
import { zonedTime } from './zonedTime.js';

/** What a person has entered: as `datetime-local` fields have it, empty where nothing was chosen. */
export interface WindowValues {
  start: string;
  end: string;
}

/** From when until when, or what is wrong with it. */
export type CheckedWindow =
  | { scheduleStartAt: string; scheduleEndAt: string | null }
  | { problems: WindowProblems };

/** What is wrong, by field. */
export interface WindowProblems {
  start?: TimeProblem;
  end?: TimeProblem;
}

/** `now`: wall clock, milliseconds. Without an end it is open-ended. */
export function checkedWindow({ start, end }: WindowValues, zone: string, now: number): CheckedWindow {
  const until = end === '' ? null : zonedTime(end, zone);
  if (start === '') {
    const alone = until === 'invalid' ? until : 'end-alone';
    return { problems: { start: 'missing', ...(until !== null && { end: alone }) } };
  }
  const from = zonedTime(start, zone);
  const startProblem = typeof from === 'string' ? from : from.ms <= now ? 'past' : null;
  const endProblem = until === null ? null : endProblemOf(until, from, now);
  if (typeof from === 'string' || typeof until === 'string' || startProblem || endProblem)
    return {
      problems: { ...(startProblem && { start: startProblem }), ...(endProblem && { end: endProblem }) },
    };
  return { scheduleStartAt: from.text, scheduleEndAt: until?.text ?? null };
}

type Zoned = ReturnType<typeof zonedTime>;

function endProblemOf(until: Zoned, from: Zoned, now: number): TimeProblem | null {
  if (typeof until === 'string') return until;
  if (until.ms <= now) return 'past';
  return typeof from !== 'string' && until.ms <= from.ms ? 'before-start' : null;
}

/** Whether the clock shows a chosen time twice. */
export function isTwice(local: string, zone: string): boolean {
  const time = local === '' ? 'invalid' : zonedTime(local, zone);
  return typeof time !== 'string' && time.twice;
}
