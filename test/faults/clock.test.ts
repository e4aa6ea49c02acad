import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  lease,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  stopClean,
  untilPhase,
} from '../e2e/support/rig.js';
import { until } from '../support/until.js';

const TTL_SECONDS = 12;
const BEAT_MS = TTL_SECONDS * 330;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterAll(() => rig.close());

declare global {
  interface Window {
    /** Milliseconds that `Date` is ahead of the machine's clock. */
    aheadMs?: number;
  }
}

/** A wall clock that is wrong from the start and can be set; timers and `performance.now()` stay right. */
const wrongBy =
  (ms: number) =>
  async (page: Page): Promise<void> => {
    await page.addInitScript((ahead) => {
      window.aheadMs = ahead;
      const real = Date.now.bind(Date);
      Date.now = () => real() + (window.aheadMs ?? 0);
    }, ms);
  };
const setClock = (stage: Stage, ms: number): Promise<void> =>
  stage.page.evaluate((ahead) => {
    window.aheadMs = ahead;
  }, ms);

async function openLease(aheadMs: number): Promise<Stage> {
  const stage = await rig.open({ source: 'external' }, wrongBy(aheadMs));
  await press(stage, 'start');
  await untilPhase(stage, 'waiting');
  return stage;
}

const renewedAt = async (stage: Stage): Promise<number[]> =>
  (await rig.seen(stage)).streams[0]?.renewedAtMs ?? [];

/** Seconds that the page shows, and those that the emulator knows to be left. */
async function countdown(stage: Stage): Promise<{ shown: string; left: number }> {
  const shown = await stage.page.getByRole('timer').innerText();
  const story = (await rig.seen(stage)).streams[0];
  const since = story?.renewedAtMs.at(-1) ?? story?.createdAtMs ?? 0;
  return { shown, left: TTL_SECONDS - (Date.now() - since) / 1000 };
}

const seconds = (text: string): number => {
  const [, minutes = '0', rest = ''] = /(?:(\d+):)?(\d+)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(rest);
};

async function expectRightCountdown(stage: Stage): Promise<void> {
  // Reading both takes a moment in which a second may pass, or a renewal come: one of a few readings must agree.
  await until(
    async () => {
      const { shown, left } = await countdown(stage);
      return Math.abs(seconds(shown) - left) <= 1.2;
    },
    { what: 'a countdown that is right', timeoutMs: 4000 },
  );
}

describe('row 21', () => {
  test.each([
    ['ten minutes ahead', 600_000],
    ['ten minutes behind', -600_000],
  ])('a clock that is %s counts down right and beats on time', async (_, aheadMs) => {
    const stage = await openLease(aheadMs);
    await expectRightCountdown(stage);
    await until(async () => (await renewedAt(stage)).length >= 2, {
      what: 'two beats',
      timeoutMs: BEAT_MS * 3,
    });
    const [first = 0, second = 0] = await renewedAt(stage);
    expect(second - first).toBeGreaterThan(BEAT_MS * 0.85);
    expect(second - first).toBeLessThan(BEAT_MS * 1.4);
    await expectRightCountdown(stage);
    expect(await lease(stage)).toBe('ok');
    await stopClean(rig, stage);
  });

  test.each([
    ['forward', 600_000],
    ['back', -600_000],
  ])(
    'a clock that is set %s meanwhile costs one beat, and the countdown is right again',
    async (_, jumpMs) => {
      const stage = await openLease(0);
      const before = (await renewedAt(stage)).length;
      await setClock(stage, jumpMs);
      await until(async () => (await renewedAt(stage)).length > before, {
        what: 'the extra beat',
        timeoutMs: 3000,
      });
      await expectRightCountdown(stage);
      expect([await lease(stage), await phase(stage)]).not.toContain('lost');
      await stage.page.waitForTimeout(BEAT_MS * 0.6);
      expect((await renewedAt(stage)).length).toBe(before + 1);
      await stopClean(rig, stage);
    },
  );
});

test('row 22: a clock that jumps each second shows no nonsense, and costs one beat a jump at most', async () => {
  const stage = await openLease(0);
  const before = (await renewedAt(stage)).length;
  const shown: string[] = [];
  const jumps = 6;
  for (let jump = 0; jump < jumps; jump += 1) {
    await setClock(stage, jump % 2 === 0 ? 600_000 : 0);
    for (let look = 0; look < 4; look += 1) {
      shown.push(await stage.page.getByRole('timer').innerText());
      await stage.page.waitForTimeout(300);
    }
  }
  expect(shown.filter((text) => /NaN|-\s?\d|undefined|Infinity/.test(text))).toEqual([]);
  expect(Math.max(...shown.map(seconds))).toBeLessThanOrEqual(TTL_SECONDS);
  expect((await renewedAt(stage)).length - before).toBeLessThanOrEqual(jumps + 3);
  await setClock(stage, 0);
  await expectRightCountdown(stage);
  expect(await lease(stage)).toBe('ok');
  await stopClean(rig, stage);
});
