import { expect, test } from 'vitest';
import { frameFacts } from '../testSupport/frameFacts.js';
import { DISCLAIMER, describeFacts } from './describeFacts.js';

test('what does not fit is left out: the disclaimer first, then all pictures but the newest', () => {
  const facts = [frameFacts({ frame_index: 11, asked_frame_index: 11 }), frameFacts()];
  const gathered = { facts, unread: 0 };
  const whole = describeFacts(gathered);
  expect(whole.split('\n')).toHaveLength(3);
  expect(describeFacts(gathered, whole.length)).toBe(whole);

  const [, first = '', second = ''] = whole.split('\n');
  expect(describeFacts(gathered, whole.length - 1)).toBe(`${first}\n${second}`);
  expect(describeFacts(gathered, first.length + second.length)).toBe(second);
  expect(second).toContain('Frame 12');
  // What half of a second allows in v0.2.
  expect(second.length).toBeLessThanOrEqual(64 * 4);
  expect(describeFacts(gathered, 20)).toBe(whole);
  expect(describeFacts({ facts: [], unread: 0 }, 20)).toContain(DISCLAIMER);
});
