import { expect, it } from 'vitest';
import { ageWords } from './ageWords.js';

const words = { seconds: '{seconds} s', minutes: '{minutes} min' };

it.each([
  [0, '0 s'],
  [119, '119 s'],
  [120, '2 min'],
  [179, '2 min'],
  [3600, '60 min'],
  [360_000, '6,000 min'],
])('tells %i seconds as %s', (seconds, told) => {
  expect(ageWords(seconds, words, 'en')).toBe(told);
});
