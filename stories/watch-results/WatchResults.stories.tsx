import { useState } from 'react';
import {
  OvershootProvider,
  type ShownWatch,
  StringsProvider,
  WatchResults,
  watchStops,
} from 'react-live-vision';
import { expect, fireEvent, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/components/watch-results/parts.js';
import { codesOf } from '../support/codesOf.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { loadSession, type ScenarioArgs, testSessionOf } from '../support/testSession.js';
import { failed, off, results, running, unusable, valued } from './watches.js';

interface Args extends ScenarioArgs {
  watch?: ShownWatch;
  width?: number;
}
type Context = Parameters<typeof testSessionOf>[0];

const render = ({ watch = off, width }: Args, context: Context) => {
  const t = testSessionOf(context);
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <div style={{ fontFamily: 'system-ui, sans-serif' }}>
        <Framed {...(width ? { width } : {})}>
          <WatchResults watch={watch} />
        </Framed>
      </div>
    </OvershootProvider>
  );
};

const meta = preview.type<{ args: Args }>().meta({
  title: 'WatchResults',
  subcomponents: { ...parts },
  args: { scenario: 'idle', watch: running(results(40)) },
  loaders: [loadSession],
  render,
});

const dark = { theme: 'dark' };
const noCredit: ShownWatch = {
  ...running(results(8)),
  ...failed('billing-denied'),
  state: 'stopped',
  reason: 'billing-denied',
};

export const Off = meta.story({ args: { watch: off } });
export const NoAnswerYet = meta.story({ args: { watch: running([]) } });
export const Running = meta.story({
  async play({ canvas }) {
    await expect(canvas.getByText('Watching')).toBeVisible();
    await expect(canvas.getAllByRole('listitem')).toHaveLength(40);
    await expect(canvas.getByRole('img')).toHaveAccessibleName(/^Seconds until an answer, for the last 40\./);
  },
});
export const RunningInDark = meta.story({ globals: dark });
export const Paused = meta.story({ args: { watch: { ...running(results(5)), state: 'paused' } } });
export const PausedInDark = meta.story({
  args: { watch: { ...running(results(5)), state: 'paused' } },
  globals: dark,
});
export const AValue = meta.story({
  args: { watch: valued({ colour: 'red', objects: [{ name: 'cup', count: 2 }], isOpen: true }) },
});
export const NotTheFormAskedFor = meta.story({ args: { watch: unusable('invalid') } });
export const CutOff = meta.story({ args: { watch: unusable('truncated') } });
export const CutOffInDark = meta.story({ args: { watch: unusable('truncated') }, globals: dark });

/** Failures that pass by themselves interrupt nobody. */
export const BackingOff = meta.story({
  render: (args, context) => {
    const retryAt = testSessionOf(context).clock.now() + 8000;
    return render(
      { ...args, watch: { ...running(results(8)), ...failed('rate-limited'), retryAt } },
      context,
    );
  },
});
/** The moment has come, and the next question is on its way. */
export const TryingAgainInDark = meta.story({
  args: { watch: { ...running(results(8)), ...failed('no-capacity'), retryAt: 1 } },
  globals: dark,
});
/** Without credit nothing more can be asked. */
export const NoCredit = meta.story({
  args: { watch: noCredit },
  async play({ canvas }) {
    await expect(canvas.getByRole('alert')).toBeVisible();
  },
});
export const NoCreditInDark = meta.story({ args: { watch: noCredit }, globals: dark });
/** Each reason for which a watch ends. */
export const Stops = meta.story({
  render: (_, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <Framed>
          {codesOf(watchStops).map((reason) => (
            <WatchResults.Root key={reason} watch={{ ...off, state: 'stopped', reason }} aria-label={reason}>
              <WatchResults.State />
            </WatchResults.Root>
          ))}
        </Framed>
      </OvershootProvider>
    );
  },
});

/** Whether several answers agree. */
export const Confirmed = meta.story({
  args: { watch: running(results(3)) },
  render: ({ watch = off }, context) => {
    const t = testSessionOf(context);
    const since = watch.latest?.answeredAt ?? null;
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <Framed>
          <WatchResults.Root watch={watch}>
            <WatchResults.Confirmed confirmed={{ isConfirmed: true, since }}>
              There is a cup:
            </WatchResults.Confirmed>
            <WatchResults.Confirmed confirmed={{ isConfirmed: false, since: null }}>
              There is a plate:
            </WatchResults.Confirmed>
          </WatchResults.Root>
        </Framed>
      </OvershootProvider>
    );
  },
});

const thousand = results(1010);

function Growing() {
  const [from, setFrom] = useState(0);
  return (
    <Framed>
      <button type="button" onClick={() => setFrom(from + 1)}>
        Next answer
      </button>
      <WatchResults watch={running(thousand.slice(from, from + 1000))} />
    </Framed>
  );
}

/** A new answer renders one line, not a thousand. */
export const AThousandAnswers = meta.story({
  // Its lines are those of the other stories, which are checked; axe walks all of them even where most are left out.
  parameters: { a11y: { test: 'off' } },
  render: (_, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <Growing />
      </OvershootProvider>
    );
  },
  async play({ canvas }) {
    // By role, each of the lines would be asked for its role.
    const list = canvas.getByLabelText('Answers so far');
    await expect(list.children).toHaveLength(1000);
    let changes = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, removedNodes, type } of records)
        changes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
    });
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    const next = canvas.getByText('Next answer');
    for (let n = 0; n < 10; n += 1) await fireEvent.click(next);
    await waitFor(() => expect(list.firstElementChild).toHaveTextContent('12:00:00'));
    await waitFor(() => expect(changes).toBe(20));
    observer.disconnect();
    await expect(list.children).toHaveLength(1000);
  },
});

export const InBothThemes = meta.story({
  render: (args, context) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(288px, 1fr))' }}>
      <Framed theme="light">{render(args, context)}</Framed>
      <Framed theme="dark">{render(args, context)}</Framed>
    </div>
  ),
});
/** The narrowest page that WCAG asks for. */
export const Narrow = meta.story({
  args: {
    width: 320,
    watch: running([...results(12), ...valued({ text: 'x'.repeat(400) }).history]),
  },
  async play({ canvas }) {
    for (const box of [canvas.getByRole('group'), canvas.getByRole('list')])
      await expect(box.scrollWidth).toBe(box.clientWidth);
    await expect(canvas.getByRole('group').clientWidth).toBeLessThanOrEqual(320);
  },
});
export const RightToLeft = meta.story({
  render: (args, context) => <Framed dir="rtl">{render(args, context)}</Framed>,
});
export const InGerman = meta.story({
  args: { watch: noCredit },
  render: (args, context) => <StringsProvider strings={german}>{render(args, context)}</StringsProvider>,
});
