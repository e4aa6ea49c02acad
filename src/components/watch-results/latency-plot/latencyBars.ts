import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';

/** Size of the drawing, in units of its own: it is stretched to its place. */
export const LATENCY_PLOT = { width: 300, height: 60 };

/** Answers that are drawn: as many as a small picture can show apart. */
export const MOST_BARS = 60;

/** What a plot of latencies shows. */
export interface LatencyBars {
  /** Path of answers that can be used, a line up for each. */
  ok: string;
  /** The same for those that cannot. */
  unusable: string;
  count: number;
  unusableCount: number;
  /** Milliseconds; all null without an answer. */
  newestMs: number | null;
  medianMs: number | null;
  longestMs: number | null;
}

/** A bar for each of the last answers, the newest at the right edge, the longest almost at the top. */
export function latencyBars(history: readonly WatchResult<unknown>[]): LatencyBars {
  const shown = history.slice(-MOST_BARS);
  const sorted = shown.map(({ latencyMs }) => latencyMs).toSorted((a, b) => a - b);
  const longestMs = sorted.at(-1) ?? null;
  const { width, height } = LATENCY_PLOT;
  const step = width / MOST_BARS;
  const bars = shown.map(({ latencyMs, outcome }, index) => {
    const x = width - (shown.length - index - 0.5) * step;
    // Also the shortest one is seen.
    const length = Math.max(2, (latencyMs / Math.max(1, longestMs ?? 0)) * (height - 4));
    return { isOk: outcome === 'ok', path: `M${x} ${height}V${Math.round(10 * (height - length)) / 10}` };
  });
  const pathOf = (isOk: boolean): string =>
    bars
      .filter((bar) => bar.isOk === isOk)
      .map(({ path }) => path)
      .join('');
  return {
    ok: pathOf(true),
    unusable: pathOf(false),
    count: shown.length,
    unusableCount: bars.filter(({ isOk }) => !isOk).length,
    newestMs: shown.at(-1)?.latencyMs ?? null,
    medianMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
    longestMs,
  };
}
