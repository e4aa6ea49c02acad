import { expect, it } from 'vitest';
import { formatCountdown } from './formatCountdown.js';

it.each([
  [0, '0:00'],
  [59, '0:59'],
  [60, '1:00'],
  [300, '5:00'],
  [3599, '59:59'],
  [3661, '1:01:01'],
])('writes %i s as %s', (seconds, words) => expect(formatCountdown(seconds)).toBe(words));
