import { expect, it } from 'vitest';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { grantsIn, leaseLine } from './leaseLine.js';

it('leaps up at each grant and falls a second a second in between', () => {
  const grants = [
    { at: 0, ms: 100 },
    { at: 40, ms: 100 },
  ];
  // To the end of the drawing; what is left is from top (4) to bottom (58).
  expect(leaseLine(grants, 100)).toBe('M0 4L120 25.6L120 4L300 36.4');
});

it('has no line without a lease', () => {
  expect(leaseLine([], 100)).toBeNull();
});

it('finds the grants of the stream that is there now', async () => {
  const t = await createTestSession('live');
  await t.advance(300_000);
  const renewals = t.service.count('keepalive');
  expect(renewals).toBeGreaterThan(1);
  expect(grantsIn(t.session.getLog())).toHaveLength(1 + renewals);
  void t.session.stop();
  await t.advance(1000);
  void t.session.start();
  await t.advance(1000);
  expect(grantsIn(t.session.getLog())).toHaveLength(1);
  expect(grantsIn(t.session.getLog())[0]?.ms).toBe(300_000);
});
