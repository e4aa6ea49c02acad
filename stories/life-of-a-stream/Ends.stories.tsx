import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { hears, tabTo } from '../support/hears.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Life of a stream/Ends',
  args: { scenario: 'ended-expired' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

type Context = Parameters<typeof testSessionOf>[0] & {
  canvasElement: HTMLElement;
  canvas: {
    getByText: (words: string) => HTMLElement;
    getByRole: (role: string, o: { name: string }) => HTMLElement;
  };
  userEvent: { tab: () => Promise<void>; keyboard: (keys: string) => Promise<void> };
};

/** Told why, and by the keyboard alone there is a new stream. */
const tells = (words: string) => async (context: Context) => {
  const { canvas, canvasElement, userEvent } = context;
  const t = testSessionOf(context);
  await expect(canvas.getByText(words)).toBeVisible();
  await expect(t.media.liveTracks()).toHaveLength(0);
  await tabTo(userEvent, canvas.getByRole('button', { name: 'Start streaming' }));
  await userEvent.keyboard('{Enter}');
  await t.advance(2000);
  await hears(canvasElement, 'You are live.');
  await expect(t.session.getSnapshot().generation).toBe(2);
};

/** The lease ran out at the service. */
export const Expired = meta.story({
  args: { scenario: 'ended-expired' },
  play: tells('The stream ran out of time.'),
});
/** By another page, a server, or the console of the service. */
export const DeletedElsewhere = meta.story({
  args: { scenario: 'ended-deleted' },
  play: tells('The stream was ended from somewhere else.'),
});
/** The service cleans up what it takes for dead. */
export const Reaped = meta.story({
  args: { scenario: 'ended-reaped' },
  play: tells('The service ended the stream.'),
});
/** `maxDurationMs`: a stream that nobody remembers costs no more than that. */
export const MaxDuration = meta.story({
  args: { scenario: 'ended-max-duration' },
  play: tells('The stream has reached its longest time.'),
});
/** Nobody answered until long after the lease must have run out. */
export const LeaseLost = meta.story({
  args: { scenario: 'ended-lease-lost' },
  async play({ canvas }) {
    await expect(canvas.getByText(/could not be reached for too long/)).toBeVisible();
  },
});

/** `onExpired: 'recreate'`: the next one is live, and that it is another one is said once. */
export const Recreated = meta.story({
  args: { scenario: 'recreated' },
  async play({ canvas, canvasElement, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getAllByText('Live')).toHaveLength(2);
    await expect(t.session.getSnapshot().generation).toBe(2);
    // An effect draws it, so whoever listens to the session does so by now.
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent(/^\d:\d\d$/));
    const [id = ''] = t.service.liveStreams();
    t.service.end(id, 'reaped');
    await t.advance(10_000);
    await hears(canvasElement, 'The stream had ended, and a new one has begun. You are live again.');
    await expect(t.session.getSnapshot().generation).toBe(3);
    await expect(t.service.liveStreams()).toHaveLength(1);
  },
});
