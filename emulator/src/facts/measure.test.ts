import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Picture } from '../decoding/Picture.js';
import { changeBetween, measure } from './measure.js';

function paint(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly number[],
): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rgb.set(colourAt(x, y), (y * width + x) * 3);
    }
  }
  return { width, height, rgb };
}

test('one flat colour: its mean, no sharpness, no change', () => {
  const flat = paint(20, 10, () => [255, 0, 0]);
  const { brightness, ...rest } = measure(flat);
  expect(rest).toEqual({ width: 20, height: 10, mean: [255, 0, 0], sharpness: 0 });
  expect(brightness).toBeCloseTo(0.299);
  expect(changeBetween(flat, flat)).toBe(0);
});

test('an edge is sharp, the same edge blurred is less so', () => {
  const edge = paint(20, 20, (x) => (x < 10 ? [0, 0, 0] : [255, 255, 255]));
  const ramp = paint(20, 20, (x) => Array<number>(3).fill(Math.round((x / 19) * 255)));
  expect(measure(edge).sharpness).toBeGreaterThan(1000);
  expect(measure(ramp).sharpness).toBeLessThan(5);
  expect(measure(edge).brightness).toBeCloseTo(0.5);
});

test('black to white is the whole change, half of it half; another size is none', () => {
  const black = paint(4, 4, () => [0, 0, 0]);
  expect(
    changeBetween(
      black,
      paint(4, 4, () => [255, 255, 255]),
    ),
  ).toBe(1);
  expect(
    changeBetween(
      black,
      paint(4, 4, (x) => (x < 2 ? [255, 255, 255] : [0, 0, 0])),
    ),
  ).toBe(0.5);
  expect(
    changeBetween(
      black,
      paint(4, 5, () => [0, 0, 0]),
    ),
  ).toBeNull();
});

test('the mean lies between the colours, whatever they are, also of a single pixel', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      colour,
      colour,
      (width, height, one, two) => {
        const { mean, brightness } = measure(paint(width, height, (x, y) => ((x + y) % 2 === 0 ? one : two)));
        for (const [place, value] of mean.entries()) {
          const parts = [one[place] ?? 0, two[place] ?? 0];
          expect(value).toBeGreaterThanOrEqual(Math.min(...parts));
          expect(value).toBeLessThanOrEqual(Math.max(...parts));
        }
        expect(brightness).toBeGreaterThanOrEqual(0);
        expect(brightness).toBeLessThanOrEqual(1.000001);
      },
    ),
  );
});
