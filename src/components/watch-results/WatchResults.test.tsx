import { act, cleanup, render, screen, within } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import {
  offWatch as off,
  type Outcome,
  result,
  runningWatch as running,
} from '../../../test/support/shownWatches.js';
import { OvershootError } from '../../core/errors/index.js';
import { watchStops, type WatchStop } from '../../core/vision/watch/watchStops.js';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import type { OvershootStream } from '../../hooks/useOvershootStream.js';
import { useConfirmed } from '../../hooks/useConfirmed.js';
import { useWatch } from '../../hooks/useWatch.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { WatchResults } from './WatchResults.js';
import type { ShownWatch } from './WatchResultsContext.js';
import { watchResultsStrings } from './watchResultsStrings.js';

afterEach(cleanup);

/** The ready assembly, or other parts, with whatever a watch shows. */
async function shown(first: ShownWatch, parts?: ReactNode) {
  const t = await createTestSession();
  const app = (watch: ShownWatch) => (
    <StrictMode>
      <OvershootProvider client={t.client} platform={t.platform}>
        {parts ? (
          <WatchResults.Root watch={watch}>{parts}</WatchResults.Root>
        ) : (
          <WatchResults watch={watch} />
        )}
      </OvershootProvider>
    </StrictMode>
  );
  const { rerender, container } = render(app(first));
  return {
    t,
    container,
    show: (watch: ShownWatch) => rerender(app(watch)),
    advance: (ms: number) => act(() => t.advance(ms)),
  };
}
const heard = (): string => screen.getByRole('status').textContent;

describe('WatchResults.State', () => {
  it.each<[ShownWatch, string]>([
    [off, 'Not watching'],
    [running(), 'Watching'],
    [{ ...off, state: 'paused' }, 'Paused: no new pictures to look at'],
    [{ ...running(), retryAt: 5 }, 'Waiting before the next try'],
  ])('says what it is doing', async (watch, words) => {
    const { container } = await shown(watch);
    expect(screen.getByText(words)).toBeVisible();
    expect(container.querySelector('.lv-watch-state')).toHaveAttribute('data-state', watch.state);
  });

  it.each(Object.keys(watchStops) as WatchStop[])('says why it has stopped: %s', async (reason) => {
    const { container } = await shown({ ...off, state: 'stopped', reason });
    expect(container.querySelector('.lv-watch-state')).toHaveTextContent(
      `Stopped. ${watchResultsStrings.reasons[reason]}`,
    );
    expect(container.querySelector('[data-reason]')).toHaveAttribute('data-reason', reason);
  });
});

describe('WatchResults.Latest', () => {
  const latest = <WatchResults.Latest data-testid="latest" />;

  it('shows text as it is and values as JSON', async () => {
    const { show } = await shown(running(), latest);
    expect(screen.getByTestId('latest')).toHaveTextContent('No answer yet.');
    show(running(result(0, 'A red door.')));
    expect(screen.getByTestId('latest')).toHaveTextContent(/^A red door\.12:00:00 PM, after 0\.8 s$/);
    show(running(result(1, { outcome: 'ok', value: { colour: 'red', count: 2 } })));
    expect(screen.getByText(/"colour"/).textContent).toBe('{\n  "colour": "red",\n  "count": 2\n}');
  });

  it.each<[Outcome, string]>([
    [{ outcome: 'invalid', issues: [] }, 'Does not have the form that was asked for'],
    [{ outcome: 'truncated' }, 'Cut off before its end'],
  ])('says that %j cannot be used', async (outcome, words) => {
    await shown(running(result(0, outcome)), latest);
    expect(screen.getByTestId('latest')).toHaveTextContent(`what the model wrote${words}`);
    expect(screen.getByTestId('latest')).toHaveAttribute('data-outcome', outcome.outcome);
  });

  it('bears values that JSON cannot say, and far too much text', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const { show } = await shown(running(result(0, { outcome: 'ok', value: cycle })), latest);
    expect(screen.getByText('[object Object]')).toBeVisible();
    show(running(result(1, { outcome: 'ok', value: { n: 5n } })));
    expect(screen.getByTestId('latest')).toHaveTextContent('{ "n": "5" }');
    show(running(result(2, { outcome: 'ok', value: undefined })));
    expect(screen.getByText('undefined')).toBeVisible();
    show(running(result(3, 'x'.repeat(5_000_000))));
    expect(screen.getByTestId('latest').textContent.length).toBeLessThan(4100);
  });

  it('lets the app show it', async () => {
    await shown(
      running(result(0, 'red')),
      <WatchResults.Latest>{({ text, model }) => <q>{`${text} by ${model}`}</q>}</WatchResults.Latest>,
    );
    expect(screen.getByText('red by test/model')).toBeVisible();
  });
});

describe('WatchResults.History', () => {
  const items = (): string[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

  it('has the newest first, with times and what cannot be used', async () => {
    await shown(
      running(result(0, 'one'), result(1, { outcome: 'truncated' }), result(2, 'three')),
      <WatchResults.History />,
    );
    expect(items()).toEqual([
      '12:00:02 PMthree',
      '12:00:01 PMCut off before its endwhat the model wrote',
      '12:00:00 PMone',
    ]);
    expect(screen.getByRole('list', { name: 'Answers so far' })).toHaveAttribute('tabindex', '0');
  });

  it('keeps the lines of a thousand answers when another one comes', async () => {
    const results = Array.from({ length: 1001 }, (_, n) => result(n, `answer ${n}`));
    const { show, container } = await shown(running(...results.slice(0, 1000)), <WatchResults.History />);
    const lines = () => [...container.querySelectorAll('li')];
    const before = lines();
    show(running(...results.slice(1)));
    const after = lines();
    expect(after).toHaveLength(1000);
    expect(after[0]).toHaveTextContent('answer 1000');
    // The very same elements, moved on by one.
    expect(after.slice(1).every((item, index) => item === before[index])).toBe(true);
  });

  it('is no stop for a keyboard while it is empty', async () => {
    await shown(running(), <WatchResults.History />);
    expect(screen.getByRole('list')).not.toHaveAttribute('tabindex');
  });
});

describe('WatchResults.LatencyPlot', () => {
  it('says in words what it draws', async () => {
    const { show, container } = await shown(running(), <WatchResults.LatencyPlot />);
    expect(screen.getByRole('img')).toHaveAccessibleName('No answer has been measured yet.');
    show(
      running(
        result(0, 'one', 500),
        result(1, 'two', 2000),
        result(2, { outcome: 'truncated' }, 4000),
        result(3, 'four', 1000),
        result(4, 'five', 700),
      ),
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Seconds until an answer, for the last 5. Newest: 0.7. Median: 1. Longest: 4. Not usable: 1.',
    );
    const bars = (name: string): number =>
      (container.querySelector(`.lv-plot-${name}`)?.getAttribute('d') ?? '').split('M').length - 1;
    expect([bars('latency'), bars('unusable')]).toEqual([4, 1]);
  });
});

describe('WatchResults.Announcer', () => {
  it('says what has changed, at most once in ten seconds, and then the newest', async () => {
    const { show, advance } = await shown(running());
    expect(heard()).toBe('');
    show(running(result(0, 'a red door')));
    expect(heard()).toBe('The model sees: a red door');
    const said: string[] = [];
    for (let n = 1; n <= 250; n += 1) {
      show(running(result(n, n < 240 ? `door ${n}` : 'the end')));
      // Ten times a second is how often a watch shows something.
      // oxlint-disable-next-line no-await-in-loop
      await advance(100);
      if (heard() !== (said.at(-1) ?? 'The model sees: a red door')) said.push(heard());
    }
    expect(said).toEqual(['The model sees: door 100', 'The model sees: door 200']);
    await advance(10_000);
    expect(heard()).toBe('The model sees: the end');
  });

  it('says at once that it has stopped of itself, and leaves an error to the alert', async () => {
    const { show } = await shown(running(result(0, 'a red door')));
    show({ ...running(result(0, 'a red door')), state: 'stopped', reason: 'budget' });
    expect(heard()).toBe('Stopped. What was allowed for watching is used up.');
    const error = new OvershootError('unauthorized', { stage: 'chat' });
    show({ ...running(result(0, 'a red door')), state: 'stopped', reason: 'unauthorized', error });
    expect(heard()).toBe('The model sees: a red door');
    expect(screen.getByRole('alert')).toHaveTextContent('not set up correctly');
  });

  it('says nothing about what comes and goes in between, and about answers that cannot be used', async () => {
    const { t, show, advance } = await shown(running(result(0, 'red')));
    show(running(result(1, 'green')));
    await advance(5000);
    show(running(result(2, 'red')));
    await advance(20_000);
    expect(heard()).toBe('The model sees: red');
    show(running(result(3, { outcome: 'invalid', issues: [] })));
    await advance(20_000);
    expect(heard()).toBe('The model sees: red');
    expect(t.clock.pending()).toBe(0);
  });

  it('says what the app makes of it, and leaves no timer', async () => {
    const parts = (
      <WatchResults.Announcer>
        {({ value }) => (value === 'skip' ? null : `It is ${String(value)}`)}
      </WatchResults.Announcer>
    );
    const { t, show } = await shown(running(result(0, 'skip')), parts);
    expect(heard()).toBe('');
    show(running(result(1, 'red')));
    expect(heard()).toBe('The model sees: It is red');
    show(running(result(2, 'green')));
    expect(t.clock.pending()).toBe(1);
    cleanup();
    expect(t.clock.pending()).toBe(0);
  });
});

describe('WatchResults.Failure', () => {
  const failed = (code: 'rate-limited' | 'billing-denied') => ({
    error: new OvershootError(code, { stage: 'chat' }),
  });

  it('counts down to the next try without an alert, and is gone with the next answer', async () => {
    const { t, show, advance, container } = await shown(running());
    show({ ...running(), ...failed('rate-limited'), retryAt: t.clock.now() + 2500 });
    const failure = container.querySelector('[data-code="rate-limited"]');
    expect(failure).toHaveTextContent('That was a little too often. Next try in 3 s.');
    expect(screen.queryByRole('alert')).toBeNull();
    await advance(500);
    expect(failure).toHaveTextContent('Next try in 2 s.');
    await advance(1000);
    expect(failure).toHaveTextContent('Next try in 1 s.');
    await advance(1000);
    expect(failure).toHaveTextContent('Trying again…');
    expect(t.clock.pending()).toBe(0);
    show(running(result(0, 'red')));
    expect(container.querySelector('[data-code]')).toBeNull();
  });

  it('is an alert where it has ended the watch', async () => {
    const { show } = await shown({ ...running(), ...failed('rate-limited') });
    show({ ...off, state: 'stopped', reason: 'billing-denied', ...failed('billing-denied') });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveAttribute('data-stopped', '');
    expect(alert).toHaveTextContent('Streaming is switched off for now.');
  });
});

it('shows a real watch, confirmed and in words', async () => {
  function Watching({ stream }: { stream: OvershootStream }) {
    const watch = useWatch(stream, { prompt: 'Door?', enabled: true });
    const confirmed = useConfirmed(watch, { when: (text) => text === 'open' });
    return (
      <>
        <WatchResults watch={watch} />
        <WatchResults.Root watch={watch}>
          <WatchResults.Confirmed confirmed={confirmed} data-testid="confirmed">
            The door is open:
          </WatchResults.Confirmed>
        </WatchResults.Root>
      </>
    );
  }
  const { t, advance } = await renderInScenario('live', (stream) => <Watching stream={stream} />);
  t.service.answer('open');
  await advance(500);
  expect(screen.getByText('Watching')).toBeVisible();
  expect(screen.getByTestId('confirmed')).toHaveTextContent(/^The door is open: No$/);
  expect(heard()).toBe('The model sees: A test pattern.');
  await advance(3000);
  expect(screen.getByTestId('confirmed')).toHaveTextContent(/^The door is open: Yes ?since \d+:\d\d:\d\d/);
  expect(within(screen.getByRole('list')).getAllByText('open').length).toBeGreaterThan(1);
  t.service.fault('chat', { type: 'fail', code: 'billing-denied', status: 402 });
  await advance(2000);
  expect(screen.getByText(`Stopped. ${watchResultsStrings.reasons['billing-denied']}`)).toBeVisible();
  expect(screen.getByRole('alert')).toBeVisible();
});
