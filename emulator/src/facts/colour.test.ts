import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourNames, coloursOf, nameColour, nearestColour, toHex } from './colour.js';
import type { Rgb } from './colour.js';

test.each([
  [[255, 0, 0], 'red'],
  [[254, 3, 2], 'red'],
  [[200, 30, 30], 'red'],
  [[0, 128, 0], 'green'],
  [[0, 255, 0], 'green'],
  [[0, 0, 255], 'blue'],
  [[255, 255, 0], 'yellow'],
  [[255, 165, 0], 'orange'],
  [[0, 255, 255], 'cyan'],
  [[255, 0, 255], 'magenta'],
  [[128, 0, 128], 'purple'],
  [[255, 192, 203], 'pink'],
  [[139, 69, 19], 'brown'],
  [[8, 8, 8], 'black'],
  [[127, 127, 127], 'gray'],
  [[250, 250, 250], 'white'],
] as [Rgb, string][])('%j is %s', (rgb, name) => {
  expect(nameColour(rgb)).toBe(name);
});

test('words that are no colours never win, and alone give nothing', () => {
  expect(nearestColour([255, 0, 0], ['door', 'constructor', '__proto__', 'Navy'])).toBe('Navy');
  expect(nearestColour([255, 0, 0], ['door', 'toString'])).toBeUndefined();
  expect(coloursOf('#F00')).toEqual([[255, 0, 0]]);
  expect(coloursOf('#12345')).toEqual([]);
});

const channel = fc.integer({ min: 0, max: 255 });
const rgb = fc.tuple(channel, channel, channel);

test('any colour gets a plain name, and a hex that reads back as itself', () => {
  fc.assert(
    fc.property(rgb, (colour) => {
      expect(colourNames).toContain(nameColour(colour));
      expect(coloursOf(toHex(colour))).toEqual([colour]);
    }),
  );
});

test('of any choices the colour itself wins, wherever it stands', () => {
  fc.assert(
    fc.property(rgb, fc.uniqueArray(rgb.map(toHex), { maxLength: 8 }), fc.nat(), (colour, others, at) => {
      const own = toHex(colour);
      const words = others.filter((word) => word !== own);
      words.splice(at % (words.length + 1), 0, own);
      expect(nearestColour(colour, words)).toBe(own);
    }),
  );
});
