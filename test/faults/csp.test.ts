import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectClean, outcome, press, type Rig, startRig, untilPhase } from '../e2e/support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({
    // All that the app needs, and the service, but not its room. What is inline is the dev server's.
    policy: (url) =>
      [
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        'img-src data:',
        `connect-src 'self' ${url}`,
      ].join('; '),
  });
});
afterAll(() => rig.close());

/** Chromium reports what the policy forbids. */
const FORBIDDEN = [/Content Security Policy/, /Failed to load resource/, /WebSocket/];

test('row 44: a policy that forbids the room fails at once, under a name that a developer can act on', async () => {
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'failed', 10_000);
  expect(await outcome(stage)).toBe('csp-blocked');
  expect((await rig.seen(stage)).events.filter(({ type }) => type === 'participant-joined')).toEqual([]);
  await expectClean(rig, stage, { excused: FORBIDDEN });
});
