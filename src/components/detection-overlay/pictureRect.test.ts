import { expect, it } from 'vitest';
import { pictureRect } from './pictureRect.js';

const wide = { width: 400, height: 100 };
const picture = { width: 640, height: 480 };

it.each([
  ['contain', { left: 400 / 3, top: 0, width: 400 / 3, height: 100 }],
  ['cover', { left: 0, top: -100, width: 400, height: 300 }],
  ['fill', { left: 0, top: 0, width: 400, height: 100 }],
  ['none', { left: -120, top: -190, width: 640, height: 480 }],
  ['scale-down', { left: 400 / 3, top: 0, width: 400 / 3, height: 100 }],
])('with %s', (fit, expected) => {
  const rect = pictureRect(wide, picture, fit);
  for (const [side, value] of Object.entries(expected))
    expect(rect?.[side as keyof typeof rect]).toBeCloseTo(value);
});

it('with scale-down never makes a small picture larger', () => {
  expect(pictureRect(wide, { width: 40, height: 20 }, 'scale-down')).toEqual({
    left: 180,
    top: 40,
    width: 40,
    height: 20,
  });
});

it('is nowhere without a picture, and without an element', () => {
  expect(pictureRect(wide, { width: 0, height: 0 }, 'contain')).toBeNull();
  expect(pictureRect({ width: 0, height: 0 }, picture, 'contain')).toBeNull();
});
