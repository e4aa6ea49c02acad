import type { StreamId } from '../../session/StreamSnapshot.js';
import type { ClipReference, ClipWindow } from './ClipReference.js';
import { type Given, oneOf, readKeys, reference, shown, wireName, wrongReference } from './reference.js';

const STARTS = ['startFrameIndex', 'startTimestampMs', 'startOffsetMs'];
const ENDS = ['endFrameIndex', 'endTimestampMs', 'endOffsetMs'];
/** What the service takes where nothing is said. */
const DEFAULT_FPS = 1;

/**
 * Builds the reference to a window of a stream, for `video_url` of a chat message. Throws `OvershootError`
 * `invalid-option` with the reason, where the types were not asked.
 *
 * @example streamClip(stream.id, { startOffsetMs: -5000, maxFps: 2 }) // the last five seconds, at each request
 */
export function streamClip(id: StreamId, window: ClipWindow): ClipReference {
  const given: Given = { ...window };
  const numbers = readKeys(given, [...STARTS, ...ENDS], ['maxFps']);
  const start = oneOf(STARTS, numbers, true) ?? '';
  // As an offset, 0 is the oldest frame for one reader and now for another. Now is what it means here: no end at all.
  if (numbers.get('endOffsetMs') === 0) numbers.delete('endOffsetMs');
  const end = oneOf(ENDS, numbers, false);
  const maxFps = enoughFps(readFps(given['maxFps']), lengthMs(numbers, start, end));
  return reference(id, [
    [wireName(start), numbers.get(start)],
    ...(end === null ? [] : [[wireName(end), numbers.get(end)] as const]),
    ...(maxFps === undefined ? [] : [['max_fps', maxFps] as const]),
  ]);
}

function readFps(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    throw wrongReference(`maxFps must be a number above 0, and is ${shown(value)}.`);
  return value;
}

/** How long the window is, where that is known before it is resolved. Throws where it holds nothing. */
function lengthMs(numbers: ReadonlyMap<string, number>, start: string, end: string | null): number | null {
  const from = numbers.get(start) ?? 0;
  if (end === null) return start === 'startOffsetMs' && from < 0 ? -from : null;
  if (end.slice('end'.length) !== start.slice('start'.length)) return null;
  const to = numbers.get(end) ?? 0;
  // One is counted from the one end of what is kept, one from the other.
  if (from < 0 !== to < 0) return null;
  if (to <= from) throw wrongReference(`${end} (${to}) must be after ${start} (${from}).`);
  return start === 'startFrameIndex' ? null : to - from;
}

function enoughFps(maxFps: number | undefined, length: number | null): number | undefined {
  if (length === null || (length * (maxFps ?? DEFAULT_FPS)) / 1000 >= 2) return maxFps;
  return Math.ceil(2_000_000 / length) / 1000;
}
