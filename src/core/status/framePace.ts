import type { StreamStatusRecord } from '../client/records.js';

/** How often frames come in, by the clock of the service: what is silence for a camera is the pace of a time lapse. */
export interface FramePace {
  /** The record in which the count had last grown. */
  readonly record: StreamStatusRecord | null;
  /** Mean milliseconds between frames when it last grew; 0 while that is not known. */
  readonly gapMs: number;
}

export const noPace: FramePace = { record: null, gapMs: 0 };

/** No pace excuses a silence of more than a minute. */
const SLOWEST_GAP_MS = 20_000;

/** The pace with one more record; the same one where no frame has come in. */
export function paceWith(pace: FramePace, record: StreamStatusRecord): FramePace {
  const frames = (record.lastFrameIndex ?? -1) - (pace.record?.lastFrameIndex ?? -1);
  if (frames <= 0 || record.lastFrameAtMs === null) return pace;
  const before = pace.record?.lastFrameAtMs ?? null;
  const gapMs = before === null ? 0 : Math.max(0, record.lastFrameAtMs - before) / frames;
  return { record, gapMs: Math.min(gapMs, SLOWEST_GAP_MS) };
}
