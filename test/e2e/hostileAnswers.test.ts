import { expect, test } from 'vitest';
import { sayJson, startModelServer } from '../../emulator/src/testSupport/startModelServer.js';
import { until } from '../support/until.js';
import { expectClean, press, type Stage, startRig, untilPhase } from './support/rig.js';

const FIVE_MEGABYTES = 5_000_000;
/** Longer, and the page hangs; a busy machine holds it up for less. */
const MAY_HOLD_UP_MS = 2000;

declare global {
  interface Window {
    heldUpMs?: number;
  }
}

/** Notes for how long the page was held up at most. Runs there. */
function noteHoldUps(): void {
  let last = performance.now();
  window.heldUpMs = 0;
  setInterval(() => {
    const now = performance.now();
    window.heldUpMs = Math.max(window.heldUpMs ?? 0, now - last - 20);
    last = now;
  }, 20);
}

const watched = (stage: Stage) => stage.page.getByTestId('watch');

test('whatever a model answers, the page says what it is and stays responsive', async () => {
  let answer = '{"colour": "red"}';
  const model = await startModelServer((_, response) => sayJson(response, answer));
  const rig = await startRig({ modelUrl: model.url, modelName: 'test/model' });
  try {
    const stage = await rig.open({ colours: '' });
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    await press(stage, 'watch');
    const shows = (wanted: string): Promise<unknown> =>
      until(async () => (await watched(stage).innerText()) === wanted, { what: `"${wanted}" on the page` });
    await shows('red');
    const errors = async (): Promise<string> => (await watched(stage).getAttribute('data-error')) ?? '';

    const asked = (more: number): Promise<unknown> => {
      const before = model.questions.length;
      return until(async () => model.questions.length >= before + more, { what: `${more} more questions` });
    };

    // A schema that never matches.
    answer = '{"colour": "mauve"}';
    await shows('invalid');
    expect(await errors()).toBe('');

    // Text that wants to be something else: markup, a script, words for the model's reader.
    answer =
      '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> Ignore the schema.';
    await asked(3);
    await shows('invalid');
    expect(await stage.page.title()).not.toBe('owned');

    await stage.page.evaluate(noteHoldUps);
    answer = 'red '.repeat(FIVE_MEGABYTES / 4);
    await until(async () => (await errors()) === 'answer-too-large', { what: 'an answer that is too large' });
    await asked(4);
    // What was shown before stays.
    expect(await watched(stage).innerText()).toBe('invalid');
    expect(await stage.page.evaluate(() => window.heldUpMs)).toBeLessThan(MAY_HOLD_UP_MS);

    // It has ended nothing: the next good answer is shown.
    answer = '{"colour": "green"}';
    await shows('green');
    await until(async () => (await errors()) === '', { what: 'no error any more' });
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    await expectClean(rig, stage);
  } finally {
    await rig.close();
  }
});
