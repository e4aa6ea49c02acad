import { PLOT } from './Plot.js';

/** One bar. */
export interface Bar {
  value: number;
  isGood: boolean;
}

/** Bars that a small picture can show apart. */
export const MOST_BARS = 60;

/** Paths of the last bars, a line up for each, the newest at the right edge and the highest almost at the top. */
export function barsOf(bars: readonly Bar[]): { good: string; bad: string; highest: number } {
  const shown = bars.slice(-MOST_BARS);
  const highest = Math.max(0, ...shown.map(({ value }) => value));
  const step = PLOT.width / MOST_BARS;
  const pathOf = (isGood: boolean): string =>
    shown
      .map((bar, index) => {
        const x = PLOT.width - (shown.length - index - 0.5) * step;
        // Also the shortest one is seen.
        const length = Math.max(2, (bar.value / Math.max(1, highest)) * (PLOT.height - 4));
        return bar.isGood === isGood
          ? `M${x} ${PLOT.height}V${Math.round(10 * (PLOT.height - length)) / 10}`
          : '';
      })
      .join('');
  return { good: pathOf(true), bad: pathOf(false), highest };
}
