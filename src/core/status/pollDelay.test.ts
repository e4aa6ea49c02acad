import { describe, expect, it } from 'vitest';
import { pollDelay, type PollSituation } from './pollDelay.js';

const quiet: PollSituation = {
  hidden: false,
  failures: 0,
  elapsedMs: 120_000,
  sinceFirstFrameMs: 60_000,
  degraded: false,
  random: 0.5,
};

describe('pollDelay', () => {
  it.each([
    ['before the first frame, at once', { elapsedMs: 0, sinceFirstFrameMs: null }, 500],
    ['before the first frame, 5 s', { elapsedMs: 5000, sinceFirstFrameMs: null }, 1000],
    ['before the first frame, 20 s', { elapsedMs: 20_000, sinceFirstFrameMs: null }, 2000],
    ['before the first frame, a minute', { elapsedMs: 60_000, sinceFirstFrameMs: null }, 5000],
    ['just after the first frame', { sinceFirstFrameMs: 4999 }, 1000],
    ['steady', {}, 5000],
    ['degraded', { degraded: true }, 2000],
    ['one failure', { failures: 1 }, 2000],
    ['three failures', { failures: 3 }, 8000],
    ['many failures', { failures: 50 }, 30_000],
    ['a failure, jitter down', { failures: 1, random: 0 }, 1600],
    ['a failure before the first frame', { failures: 1, sinceFirstFrameMs: null, elapsedMs: 0 }, 2000],
    ['hidden', { hidden: true }, null],
    ['hidden with failures', { hidden: true, failures: 3 }, null],
  ] satisfies [string, Partial<PollSituation>, number | null][])('%s', (_, change, expected) => {
    expect(pollDelay({ ...quiet, ...change })).toBe(expected);
  });
});
