import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { hears, tabTo } from '../support/hears.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Life of a stream/Beginnings',
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

/** Offline at the click: said at once, nothing is sent, and nothing begins by itself when the network is back. */
export const Offline = meta.story({
  args: { scenario: 'failed-offline' },
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByRole('alert')).toHaveTextContent('This device is offline.');
    await expect(t.service.count('create')).toBe(0);
    await expect(t.media.openings).toHaveLength(0);
    await tabTo(userEvent, canvas.getByRole('button', { name: 'Start streaming' }));
    await userEvent.keyboard('{Enter}');
    await t.advance(2000);
    await hears(canvasElement, 'You are live.');
  },
});

/** The answer was lost. The stream is asked for no second time: the first may exist, and ends with its lease. */
export const CreateOutcomeUnknown = meta.story({
  args: { scenario: 'failed-create-outcome-unknown' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByRole('alert')).toHaveTextContent(
      'The service did not say whether the stream was started.',
    );
    await t.advance(60_000);
    await expect(t.service.count('create')).toBe(1);
  },
});

/** Said by the alert, and not once more by the live region. */
export const FailureSaidOnce = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    t.room.disconnect('taken-over');
    await t.advance(0);
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The same stream was opened somewhere else.',
    );
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
});

/** `source: { type: 'external' }`: a server or another device publishes. No camera to see, to choose or to turn on. */
export const External = meta.story({
  args: { scenario: 'external' },
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByText('The video comes from somewhere else')).toBeVisible();
    await expect(canvas.queryByRole('combobox')).toBeNull();
    await expect(t.media.openings).toHaveLength(0);
    await tabTo(userEvent, canvas.getByRole('button', { name: 'Stop streaming' }));
    await userEvent.keyboard('{Enter}');
    await t.advance(0);
    await hears(canvasElement, 'The stream has ended. You stopped the stream.');
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
    t.verify();
  },
});

/** `source: { type: 'remote', name }`: the service fetches the video, so the preview is what a viewer of the stream sees. */
export const Pulled = meta.story({
  args: { scenario: 'pulled' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    // The code of the viewer comes when it comes; only then does its time begin.
    await waitFor(
      async () => {
        await t.advance(500);
        await expect(canvas.getByLabelText('Video of the stream')).toBeVisible();
      },
      { timeout: 15_000 },
    );
    await expect(canvas.queryByRole('combobox')).toBeNull();
    await expect(t.media.openings).toHaveLength(0);
    await expect(t.room.joins).toHaveLength(0);
  },
});
