import type { CreateStreamInput } from '../../client/inputs.js';
import { checkedWindow } from '../shared/checkedWindow.js';
import type { TimeProblem } from '../strings/commandStrings.js';
import type { CreateValues } from './createValues.js';

/** What is wrong with the form, by field. */
export interface CreateProblems {
  start?: TimeProblem;
  end?: TimeProblem;
  /** Which of its two fields has to be corrected. */
  duration?: 'hours' | 'minutes';
}

/** Where and when the form is filled in. */
export interface CreateSurroundings {
  zone: string;
  /** Wall clock, milliseconds. */
  now: number;
  /** Goes along as it is: see `CreateStreamInput`. */
  extra?: CreateStreamInput['extra'];
}

/** What stands in the form, as the service takes it. What was not filled in is left out, so that the service decides. */
export function createInput(
  values: CreateValues,
  { zone, now, extra }: CreateSurroundings,
): { input: CreateStreamInput } | { problems: CreateProblems } {
  const isScheduled = values.start !== '' || values.end !== '';
  const window = isScheduled ? checkedWindow(values, zone, now) : null;
  const wrong = window && 'problems' in window ? window.problems : null;
  const streamDuration = durationOf(values);
  const problems: CreateProblems = {
    ...wrong,
    ...(Number.isNaN(streamDuration) && { duration: wrongUnit(values) }),
  };
  if (wrong || problems.duration) return { problems };

  const { name, quality, framerate, destinationID, videoUploadObjectID, audioUploadObjectID } = values;
  const playlistIDs = values.playlists.split(/[\s,]+/).filter((id) => id !== '');
  return {
    input: {
      ...filled({ name, quality, framerate, destinationID, videoUploadObjectID, audioUploadObjectID }),
      ...(playlistIDs.length > 0 && { playlistIDs }),
      ...window,
      ...(streamDuration !== null && { streamDuration }),
      ...(values.backup && { runBackupStream: true }),
      ...(extra && { extra }),
    },
  };
}

/** The fields in which something stands. */
const filled = <K extends string>(fields: Record<K, string>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(fields)
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  ) as Partial<Record<K, string>>;

const isAmount = (text: string): boolean => Number(text) >= 0;

/** The field at which it is said that both are no duration. */
const wrongUnit = ({ hours, minutes }: CreateValues): 'hours' | 'minutes' =>
  isAmount(hours) && !isAmount(minutes) ? 'minutes' : 'hours';

/** Seconds; 0 never ends, null is the account's default, NaN is no time. */
function durationOf({ duration, hours, minutes }: CreateValues): number | null {
  if (duration === 'account') return null;
  if (duration === 'forever') return 0;
  const seconds = Number(hours || '0') * 3600 + Number(minutes || '0') * 60;
  return Number.isInteger(seconds) && seconds >= 60 && isAmount(hours) && isAmount(minutes)
    ? seconds
    : Number.NaN;
}
