import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { hideTab } from '../support/tab/hideTab.js';
import { until } from '../support/until.js';
import { expectNothingLeft } from './support/rig.js';
import { press, startTabRig, type TabRig, type TabStage, untilShown } from './support/tabRig.js';

/** Six times the interval of the page's watch. */
const AWAY_MS = 3000;

let rig: TabRig;
beforeAll(async () => {
  rig = await startTabRig();
});
afterAll(() => rig.close());

const questions = async (stage: TabStage): Promise<number> =>
  (await rig.seen(stage)).events.filter(({ type }) => type === 'frames-looked-at').length;

const untilWatch = (stage: TabStage, state: string): Promise<unknown> =>
  until(
    () =>
      stage.page.evaluate(
        (wanted) => document.querySelector<HTMLElement>('[data-testid="watch"]')?.dataset['state'] === wanted,
        state,
      ),
    { what: `a watch that is ${state}` },
  );

async function openWatched(query: Record<string, string>): Promise<TabStage> {
  const stage = await rig.openLive({ colours: '', ...query });
  onTestFinished(() => stage.page.close());
  await press(stage, 'watch');
  await until(async () => (await questions(stage)) > 1, { what: 'questions' });
  return stage;
}

async function stopClean(stage: TabStage): Promise<void> {
  await press(stage, 'stop');
  await untilShown(stage, { phase: 'ended' });
  await expectNothingLeft(rig, stage);
}

test('a hidden page asks nothing about its picture, and goes on when it is seen again', async () => {
  const stage = await openWatched({});
  const show = await hideTab(stage.page);
  await untilWatch(stage, 'paused');
  // What was on its way when the page was hidden may still be answered.
  await pause(500);
  const asked = await questions(stage);
  await pause(AWAY_MS);
  expect(await questions(stage)).toBe(asked);
  await show();
  await untilWatch(stage, 'running');
  await until(async () => (await questions(stage)) > asked + 1, { what: 'questions again' });
  await stopClean(stage);
});

test('a screen is watched on while its page is hidden, which is when there is something on it', async () => {
  const stage = await openWatched({ source: 'screen' });
  const show = await hideTab(stage.page);
  const asked = await questions(stage);
  await pause(AWAY_MS);
  // Timers of hidden pages are held to one a second.
  expect(await questions(stage)).toBeGreaterThanOrEqual(asked + 2);
  await untilWatch(stage, 'running');
  await show();
  await stopClean(stage);
});
