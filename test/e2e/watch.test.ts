import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { expectClean, press, type Rig, type Stage, startRig, streamId, untilPhase } from './support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const shown = ({ page }: Stage): Promise<string> => page.getByTestId('watch').innerText();
const untilShown = (stage: Stage, colour: string): Promise<unknown> =>
  until(async () => (await shown(stage)) === colour, { what: `${colour} on the page`, timeoutMs: 20_000 });

test('a canvas that turns from red to green is reported as such, and never the other way round', async () => {
  const stage = await rig.open({ colours: '' });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  const id = await streamId(stage);
  const asked = async () =>
    (await rig.seen(stage)).events.flatMap((event) =>
      event.type === 'frames-looked-at' && event.streamId === id ? [event] : [],
    );
  // A stream alone asks nothing.
  expect(await asked()).toEqual([]);

  await press(stage, 'watch');
  await untilShown(stage, 'red');
  await stage.page.evaluate(() => window.dispatchEvent(new Event('fixture-green')));
  await untilShown(stage, 'green');
  const atGreen = (await asked()).length;
  await until(async () => (await asked()).length >= atGreen + 4, { what: 'more questions' });

  const watched = await stage.page.evaluate(() => window.watched);
  expect(watched?.shown).toEqual(['red', 'green']);
  // In the order of the questions, and one at a time.
  const times = watched?.results.map(({ askedAt }) => askedAt) ?? [];
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  // The truth about what was looked at: always a newer frame than before, the newest when it was asked.
  const looks = (await asked()).map(({ frames }) => frames.at(-1)?.index ?? -1);
  expect(looks).toEqual(looks.toSorted((a, b) => a - b));
  expect(new Set(looks).size).toBe(looks.length);

  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  const state = stage.page.getByTestId('watch');
  await until(async () => (await state.getAttribute('data-state')) === 'stopped', {
    what: 'the end of the watch',
  });
  expect(await state.getAttribute('data-reason')).toBe('stream-ended');
  const after = (await asked()).length;
  await stage.page.waitForTimeout(1500);
  expect(await asked()).toHaveLength(after);
  await expectClean(rig, stage);
});
