import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { hears } from '../support/hears.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Life of a stream/Lease',
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

// What counts in time is drawn by an effect, so a play waits for it.

/** Renewed in silence, every two minutes: nobody has to know that there is a lease. */
export const Renewed = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    await t.advance(600_000);
    await expect(t.service.count('keepalive')).toBeGreaterThan(3);
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    await expect(canvas.queryByText(/kept alive/)).toBeNull();
  },
});

/** Renewals fail. A warning as long as that is so; a word when it is over. */
export const AtRisk = meta.story({
  args: { scenario: 'lease-at-risk' },
  async play({ canvas, canvasElement, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByText(/^The stream cannot be kept alive right now\./)).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent(/^0:5\d$/));
    t.service.mend();
    await t.advance(15_000);
    await hears(canvasElement, 'The connection to the service is back.');
    await expect(canvas.queryByText(/kept alive/)).toBeNull();
  },
});

/** The time is up and nobody answers: not called live any more, and not given up either. */
export const Lost = meta.story({
  args: { scenario: 'lease-lost' },
  async play({ canvas, canvasElement, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getAllByText('No contact')).toHaveLength(2);
    await expect(canvas.queryByText('Live')).toBeNull();
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent('0:00'));
    await expect(canvas.getByText(/The stream has probably ended\.$/)).toBeVisible();
    // The service is asked, not the clock: it says that the stream has ended.
    t.service.mend();
    await t.advance(30_000);
    await hears(canvasElement, 'The stream has ended. The stream ran out of time.');
    await expect(canvas.getByRole('button', { name: 'Start streaming' })).toBeVisible();
  },
});

/** Awake after longer than the lease, and the network is not there yet. */
export const LostAfterSleep = meta.story({
  args: { scenario: 'lease-lost-after-sleep' },
  async play({ canvas }) {
    await expect(canvas.getAllByText('No contact')).toHaveLength(2);
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent('0:00'));
    await expect(await canvas.findByText('These numbers are 60 min old.')).toBeVisible();
    await expect(canvas.getByText(/The stream has probably ended\.$/)).toBeVisible();
  },
});

/** Awake before the lease was over: "live" is said again when the service has counted a new frame. */
export const LongSleep = meta.story({
  args: { scenario: 'long-sleep' },
  async play({ canvas, canvasElement, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getAllByText('Reconnecting')).toHaveLength(2);
    await expect(await canvas.findByText('These numbers are 90 s old.')).toBeVisible();
    await t.advance(10_000);
    await hears(canvasElement, 'You are live again.');
    await expect(canvas.queryByText(/^These numbers/)).toBeNull();
  },
});

/** The clock of this device jumped by ten minutes: the countdown follows the service. */
export const WrongClock = meta.story({
  args: { scenario: 'wrong-clock' },
  async play({ canvas }) {
    await expect(canvas.getAllByText('Live')).toHaveLength(2);
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent(/^[34]:\d\d$/));
    await expect(canvas.queryByText(/^These numbers/)).toBeNull();
  },
});

/** The lease is renewed, only the status is not told: the numbers are kept, and marked with their age. */
export const StaleStatus = meta.story({
  args: { scenario: 'status-stale' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    await expect(await canvas.findByText('These numbers are 20 s old.')).toBeVisible();
    await t.advance(120_000);
    await expect(await canvas.findByText('These numbers are 2 min old.')).toBeVisible();
    t.service.mend();
    await t.advance(60_000);
    await waitFor(() => expect(canvas.queryByText(/^These numbers/)).toBeNull());
  },
});
