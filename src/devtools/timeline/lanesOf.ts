import type { LogEntry } from '../../core/events/LogEntry.js';

/** The rows of the timeline: the word for the whole, then the regions behind it. */
export const laneNames = ['phase', 'capture', 'stream', 'publication', 'lease'] as const;
export type LaneName = (typeof laneNames)[number];

/** A state, from when until when; Unix ms. */
export interface Segment {
  state: string;
  from: number;
  to: number;
}

/** How one region went. */
export interface Lane {
  name: LaneName;
  segments: readonly Segment[];
  changes: number;
}

/** What each region was from the first event of the log until now. */
export function lanesOf(log: readonly LogEntry[], until: number): readonly Lane[] {
  const since = log[0]?.at ?? until;
  return laneNames.map((name) => {
    const moves = log.filter((entry) => isMoveOf(entry, name));
    const [first] = moves;
    const before = first ? [{ state: stateOf(first['from']), from: since, to: first.at }] : [];
    const after = moves.map((move, index) => ({
      state: stateOf(move['to']),
      from: move.at,
      to: moves[index + 1]?.at ?? until,
    }));
    // A wall clock may be set back meanwhile.
    const segments = [...before, ...after].map((one) => ({ ...one, to: Math.max(one.from, one.to) }));
    return { name, segments, changes: moves.length };
  });
}

const stateOf = (value: LogEntry[string] | undefined): string => (typeof value === 'string' ? value : '');

const isMoveOf = (entry: LogEntry, name: LaneName): boolean =>
  name === 'phase' ? entry.type === 'phase' : entry.type === 'transition' && entry['region'] === name;
