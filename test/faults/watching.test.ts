import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectClean, lease, press, type Rig, startRig, untilPhase } from '../e2e/support/rig.js';
import { until } from '../support/until.js';

/** A hidden tab that does not publish is woken once a minute of a lease of five: here all is 25 times as fast. */
const TTL_SECONDS = 12;
const WAKE_EVERY_MS = 2400;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterAll(() => rig.close());

/** Timers run at the next multiple of the wake-ups, as in a tab that has been hidden for long. */
async function throttle(page: Page): Promise<void> {
  await page.addInitScript((everyMs) => {
    const setTimer = window.setTimeout.bind(window);
    const throttled = (callback: () => void, ms = 0): number => {
      if (document.visibilityState !== 'hidden') return setTimer(callback, ms);
      const due = performance.now() + ms;
      return setTimer(callback, Math.ceil(due / everyMs) * everyMs - performance.now());
    };
    Object.assign(window, { setTimeout: throttled });
  }, WAKE_EVERY_MS);
}

const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('row 24: a hidden tab that only watches keeps its lease by one wake-up in a fifth of it, and says that this is thin ice', async () => {
  const stage = await rig.open({ source: 'external' }, throttle);
  await press(stage, 'start');
  await untilPhase(stage, 'waiting');
  await hide(stage.page);
  const renewals = async (): Promise<number> => (await rig.seen(stage)).streams[0]?.renewedAtMs.length ?? 0;
  const before = await renewals();
  await until(async () => (await renewals()) >= before + 3, {
    what: 'three renewals while hidden',
    timeoutMs: TTL_SECONDS * 3000,
  });
  expect(await lease(stage)).toBe('ok');
  const events = await stage.page.evaluate(() => window.session?.getLog().map(({ type }) => type) ?? []);
  expect(events.filter((type) => type === 'unattended')).toHaveLength(1);
  // Nobody looks: the status is not asked for.
  const { streams } = await rig.seen(stage);
  const hiddenSince = streams[0]?.renewedAtMs[before] ?? Infinity;
  expect(
    streams[0]?.requests.filter(({ route, startedAtMs }) => route === 'status' && startedAtMs > hiddenSince),
  ).toEqual([]);
  await stage.page.evaluate(() => window.session?.stop());
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});
