import { useState } from 'react';
import { type OvershootStream, useConfirmed, useWatch, WatchResults } from 'react-live-vision';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { hears, tabTo } from '../support/hears.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

/** A watch of a scripted model, with what several answers agree on. */
function Door({ stream }: { stream: OvershootStream }) {
  const [isOn, setOn] = useState(false);
  const watch = useWatch(stream, { prompt: 'Is the door open?', enabled: isOn, historySize: 20 });
  const confirmed = useConfirmed(watch, { when: (text) => text.startsWith('Open') });
  return (
    <Framed>
      <button type="button" onClick={() => setOn(!isOn)}>
        {isOn ? 'Stop watching' : 'Watch the door'}
      </button>
      <WatchResults.Root watch={watch}>
        <WatchResults.State />
        <WatchResults.Confirmed confirmed={confirmed}>The door is open:</WatchResults.Confirmed>
        <WatchResults.Failure />
        <WatchResults.Latest>{({ text }) => <q>{text}</q>}</WatchResults.Latest>
        <WatchResults.LatencyPlot />
        <WatchResults.History />
        <WatchResults.Announcer>{({ value }) => `door ${String(value)}`}</WatchResults.Announcer>
      </WatchResults.Root>
    </Framed>
  );
}

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'WatchResults/RealWatch',
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: (_, context) => <Stage t={testSessionOf(context)}>{(stream) => <Door stream={stream} />}</Stage>,
});

/** From a click to an answer that several agree on, by keyboard. */
export const FromTheStart = meta.story({
  async play({ canvas, canvasElement, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    t.service.answer(
      { text: 'Closed.', delayMs: 300 },
      { text: 'Open.', delayMs: 500 },
      { text: 'Open, with somebody in it.', delayMs: 400 },
    );
    await step('start', async () => {
      await expect(canvas.getByText('Not watching')).toBeVisible();
      await tabTo(userEvent, canvas.getByRole('button', { name: 'Watch the door' }));
      await userEvent.keyboard('{Enter}');
      await t.advance(900);
      await hears(canvasElement, 'The model sees: door Closed.');
      await expect(canvas.getByText('No')).toBeVisible();
    });
    await step('agree', async () => {
      await t.advance(3000);
      await waitFor(() => expect(canvas.getByText('Yes')).toBeVisible());
      // Not yet: ten seconds between two announcements.
      await expect(canvas.getByRole('status')).toHaveTextContent('The model sees: door Closed.');
      await t.advance(10_000);
      await hears(canvasElement, 'The model sees: door Open, with somebody in it.');
    });
    await step('history', () => tabTo(userEvent, canvas.getByRole('list', { name: 'Answers so far' })));
    await step('stop', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Stop watching' }));
      await expect(await canvas.findByText('Not watching')).toBeVisible();
    });
  },
});

/** Too many questions: the service says how long to wait, and the watch does. */
export const TooOften = meta.story({
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    t.service.fault('chat', { type: 'fail', code: 'rate-limited', status: 429, retryAfterMs: 8000 });
    await userEvent.click(canvas.getByRole('button', { name: 'Watch the door' }));
    await t.advance(1000);
    await expect(await canvas.findByText(/Next try in \d s\./)).toBeVisible();
    await expect(canvas.queryByRole('alert')).toBeNull();
    await t.advance(9000);
    await waitFor(() => expect(canvas.queryByText(/Next try/)).toBeNull());
    await expect(await canvas.findByText('Watching')).toBeVisible();
  },
});

/** The stream is paused, so there is nothing new to see. */
export const StreamPaused = meta.story({
  args: { scenario: 'paused' },
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Watch the door' }));
    await expect(await canvas.findByText('Paused: no new pictures to look at')).toBeVisible();
  },
});
