import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { hears, tabTo } from '../support/hears.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Problems',
  args: { scenario: 'device-lost' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

/** The only camera is gone. The stream is held; a camera that is back, or the button, goes on with it. */
export const DeviceLost = meta.story({
  args: { scenario: 'device-lost' },
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByRole('alert')).toHaveTextContent('The camera is gone.');
    t.media.set({ camera: 'works' });
    await tabTo(userEvent, canvas.getByRole('button', { name: 'Try again' }));
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('button', { name: 'Stop streaming' })).toHaveFocus();
    await t.advance(5000);
    await hears(canvasElement, 'You are live again.');
    await expect(canvas.queryByRole('alert')).toBeNull();
    await expect(t.service.count('create')).toBe(1);
  },
});
export const PermissionRevoked = meta.story({ args: { scenario: 'permission-revoked' } });
export const SourceEnded = meta.story({ args: { scenario: 'source-ended' } });
/** A call, a locked screen: it heals by itself, so there is nothing to press. */
export const CaptureInterrupted = meta.story({
  args: { scenario: 'capture-interrupted' },
  async play({ canvas, canvasElement, ...context }) {
    const t = testSessionOf(context);
    await expect(canvas.getByText('Your device has paused the picture')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Try again' })).toBeNull();
    t.media.muteTrack(false);
    await t.advance(5000);
    await hears(canvasElement, 'You are live again.');
  },
});
export const SourceSilent = meta.story({ args: { scenario: 'source-silent' } });
export const EncoderStalled = meta.story({ args: { scenario: 'encoder-stalled' } });
export const TrackDisabled = meta.story({ args: { scenario: 'track-disabled' } });
/** The room is joined, and the video is not published in it. */
export const NotPublishing = meta.story({ args: { scenario: 'not-publishing' } });
export const FramesNotCounted = meta.story({ args: { scenario: 'frames-not-counted' } });
export const FramesStopped = meta.story({ args: { scenario: 'frames-stopped' } });
/** Not live yet, and why. */
export const ConnectingBlocked = meta.story({ args: { scenario: 'connecting-blocked' } });

/** The service fetches the picture of a camera elsewhere, and gets none right now. */
export const PullInterrupted = meta.story({ args: { scenario: 'pull-interrupted' } });

/** Said by the alert, and not once more by the live region. */
export const SaidOnce = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    t.media.set({ camera: 'missing' });
    t.media.endTrack();
    await t.advance(3000);
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The camera is gone.');
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
});

const dark = { theme: 'dark' };
export const DeviceLostInDark = meta.story({ args: { scenario: 'device-lost' }, globals: dark });
export const CaptureInterruptedInDark = meta.story({
  args: { scenario: 'capture-interrupted' },
  globals: dark,
});
