import { expect, it } from 'vitest';
import { nextTab } from './nextTab.js';

it.each([
  ['overview', 'ArrowRight', false, 'timeline'],
  ['overview', 'ArrowLeft', false, 'cost'],
  ['cost', 'ArrowRight', false, 'overview'],
  ['overview', 'ArrowLeft', true, 'timeline'],
  ['lease', 'Home', false, 'overview'],
  ['lease', 'End', false, 'cost'],
  ['lease', 'Enter', false, null],
] as const)('from %s, %s leads on (mirrored: %s) to %s', (from, key, isMirrored, to) => {
  expect(nextTab(from, key, isMirrored)).toBe(to);
});
