import type { LogEntry } from '../../core/events/LogEntry.js';
import { PLOT } from '../plot/Plot.js';

/** A lease that was granted: when, and how many milliseconds it was long. */
export interface Grant {
  at: number;
  ms: number;
}

/** The grants in a log, the first one and each renewal; those of the stream that is there now. */
export function grantsIn(log: readonly LogEntry[]): readonly Grant[] {
  const begun = log.findLastIndex(({ type }) => type === 'created');
  return log
    .slice(Math.max(0, begun))
    .filter(({ type }) => type === 'created' || type === 'renewed')
    .map(({ at, ttlSeconds }) => ({ at, ms: Number(ttlSeconds) * 1000 }));
}

/** A line that falls by a second a second and leaps up at each grant. Null without a grant. */
export function leaseLine(grants: readonly Grant[], until: number): string | null {
  const [first] = grants;
  if (!first) return null;
  const span = Math.max(1, until - first.at);
  const longest = Math.max(1, ...grants.map(({ ms }) => ms));
  const point = (at: number, ms: number): string =>
    `${round((PLOT.width * (at - first.at)) / span)} ${round(PLOT.height - 2 - (Math.max(0, ms) / longest) * (PLOT.height - 6))}`;
  const parts = grants.map(({ at, ms }, index) => {
    const end = Math.max(at, grants[index + 1]?.at ?? until);
    return `${point(at, ms)}L${point(end, ms - (end - at))}`;
  });
  return `M${parts.join('L')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
