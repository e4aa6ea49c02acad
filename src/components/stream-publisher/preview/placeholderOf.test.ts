import { expect, it } from 'vitest';
import { placeholderOf } from './placeholderOf.js';

it.each([
  ['off', 'camera', 'off'],
  ['prompting', 'camera', 'prompting'],
  ['off', 'external', 'external'],
  ['off', 'remote', 'external'],
  ['off', 'rtsp', 'external'],
  ['off', 'screen', 'screenOff'],
  ['prompting', 'screen', 'screenPrompting'],
  ['off', 'file', 'otherOff'],
  ['prompting', 'element', 'otherPrompting'],
  ['off', 'test-pattern', 'otherOff'],
  ['failed', 'file', 'failed'],
  ['interrupted', 'camera', 'interrupted'],
  ['interrupted', 'media', 'interrupted'],
] as const)('of a source that is %s, type %s: %s', (state, type, expected) => {
  expect(placeholderOf(state, type)).toBe(expected);
});
