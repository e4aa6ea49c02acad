import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectClean, type Rig, startRig, type Stage, untilPhase } from '../e2e/support/rig.js';

const COMPONENTS = 50;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const renders = ({ page }: Stage): Promise<Record<string, number>> =>
  page.evaluate(() => ({ ...window.renders }));

async function polls(stage: Stage) {
  return (await rig.seen(stage)).events
    .filter((event) => event.type === 'request')
    .filter(({ route }) => route === 'status');
}

test(`row 53: ${COMPONENTS} components share one poller, and a steady minute renders only what changes`, async () => {
  const stage = await rig.open({ many: String(COMPONENTS) });
  await untilPhase(stage, 'live');
  // Until the pace of polling is the steady one.
  await stage.page.waitForTimeout(10_000);

  const before = { renders: await renders(stage), polls: (await polls(stage)).length };
  await stage.page.waitForTimeout(60_000);
  const after = { renders: await renders(stage), polls: await polls(stage) };
  const grown = (id: string): number => (after.renders[id] ?? 0) - (before.renders[id] ?? 0);

  const pollsPerMinute = after.polls.length - before.polls;
  expect(pollsPerMinute).toBeGreaterThanOrEqual(10);
  expect(pollsPerMinute).toBeLessThanOrEqual(13);
  expect(grown('publisher')).toBe(0);
  // A countdown that shows seconds: once a second, and a few more for the counted frames.
  expect(grown('status')).toBeLessThanOrEqual(60 + 2 * pollsPerMinute + 3);
  expect(grown('leaves')).toBeLessThanOrEqual(pollsPerMinute + 1);

  await stage.page.getByRole('button', { name: /stop/i }).first().click();
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});
