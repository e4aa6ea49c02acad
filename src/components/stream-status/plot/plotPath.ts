import type { RateSample } from './RateSample.js';

/** Size of the drawing, in units of its own: it is stretched to its place. */
export const PLOT = { width: 300, height: 60 };

/** Where a moment and a rate are in the drawing. */
export interface PlotScale {
  x: (at: number) => number;
  y: (rate: number) => number;
}

/** The newest sample is at the right edge, the highest rate almost at the top. */
export function plotScale(samples: readonly RateSample[], spanMs: number): PlotScale {
  const until = samples.at(-1)?.at ?? 0;
  const highest = Math.max(5, ...samples.flatMap(({ sent, counted }) => [sent ?? 0, counted ?? 0]));
  return {
    x: (at) => round(PLOT.width * (1 - (until - at) / spanMs)),
    y: (rate) => round(PLOT.height - 2 - (rate / highest) * (PLOT.height - 6)),
  };
}

/** A line through all rates that are known; where one is not, it begins anew. */
export function plotPath(
  samples: readonly RateSample[],
  rate: 'sent' | 'counted',
  { x, y }: PlotScale,
): string {
  let isDrawing = false;
  return samples
    .flatMap((sample) => {
      const value = sample[rate];
      const command = isDrawing ? 'L' : 'M';
      isDrawing = value !== null;
      return value === null ? [] : [`${command}${x(sample.at)} ${y(value)}`];
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
