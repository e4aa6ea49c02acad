import { expect, test } from 'vitest';
import { RecentFps } from './RecentFps.js';

function feed(fps: RecentFps, fromMs: number, toMs: number, stepMs: number): void {
  for (let ms = fromMs; ms < toMs; ms += stepMs) {
    fps.add(ms);
  }
}

test('null before the first frame and through the first second', () => {
  const fps = new RecentFps();
  expect(fps.at(0)).toBeNull();
  feed(fps, 0, 1001, 50);
  expect(fps.at(999)).toBeNull();
  expect(fps.at(1000)).toBe(20);
});

test.each([1, 15, 20, 30, 60])('reads %i steady frames a second within one frame of the window', (rate) => {
  const fps = new RecentFps();
  feed(fps, 0, 10_000, 1000 / rate);
  const read = fps.at(10_000);
  expect(Math.abs((read ?? 0) - rate)).toBeLessThanOrEqual(1 / 3 + 0.01);
});

test('falls to 0 within three seconds of the last frame, and rises again', () => {
  const fps = new RecentFps();
  feed(fps, 0, 5000, 100);
  expect(fps.at(6500)).toBe(4.67);
  expect(fps.at(7900)).toBe(0);
  feed(fps, 10_000, 13_000, 100);
  expect(fps.at(13_000)).toBe(9.67);
});
