import { expect, it } from 'vitest';
import { PLOT, plotPath, plotScale } from './plotPath.js';
import type { RateSample } from './RateSample.js';

const at = (ms: number, sent: number | null, counted: number | null = null): RateSample => ({
  at: ms,
  sent,
  counted,
  isStalled: false,
});

it('ends at the right edge, and keeps the highest rate inside', () => {
  const samples = [at(0, 0), at(90, 30), at(180, 15)];
  const scale = plotScale(samples, 180);
  expect(samples.map((sample) => scale.x(sample.at))).toEqual([0, PLOT.width / 2, PLOT.width]);
  expect(scale.y(30)).toBeGreaterThan(0);
  expect(scale.y(0)).toBeLessThan(PLOT.height);
});

it('breaks off where nothing is known', () => {
  const samples = [at(0, 10), at(60, 10), at(90, null), at(120, 10), at(180, 10)];
  expect(plotPath(samples, 'sent', plotScale(samples, 180))).toMatch(/^M[\d.]+ 4L[\d.]+ 4M[\d.]+ 4L300 4$/);
  expect(plotPath(samples, 'counted', plotScale(samples, 180))).toBe('');
});
