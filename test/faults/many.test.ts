import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { expectClean, type Rig, startRig, type Stage, untilPhase } from '../e2e/support/rig.js';

const COMPONENTS = 50;
const SECONDS = isNightly ? 60 : 30;

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

test(`row 53: ${COMPONENTS} components share one poller, and ${SECONDS} steady seconds render only what changes`, async () => {
  const stage = await rig.open({ many: String(COMPONENTS) });
  await untilPhase(stage, 'live');
  // Until the pace of polling is the steady one.
  await stage.page.waitForTimeout(10_000);

  const before = { renders: await renders(stage), polls: (await polls(stage)).length };
  await stage.page.waitForTimeout(SECONDS * 1000);
  const after = { renders: await renders(stage), polls: await polls(stage) };
  const grown = (id: string): number => (after.renders[id] ?? 0) - (before.renders[id] ?? 0);

  const polled = after.polls.length - before.polls;
  // One in 5 s, a little more or less by its jitter.
  expect(polled).toBeGreaterThanOrEqual(SECONDS / 6);
  expect(polled).toBeLessThanOrEqual(SECONDS / 4.5);
  expect(grown('publisher')).toBe(0);
  // A countdown that shows seconds: once a second, and a few more for the counted frames.
  expect(grown('status')).toBeLessThanOrEqual(SECONDS + 2 * polled + 3);
  expect(grown('leaves')).toBeLessThanOrEqual(polled + 1);

  await stage.page.getByRole('button', { name: /stop/i }).first().click();
  await untilPhase(stage, 'ended');
  await expectClean(rig, stage);
});
