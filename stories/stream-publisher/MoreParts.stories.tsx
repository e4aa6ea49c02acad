import {
  type OvershootStream,
  StreamPublisher,
  StreamPublisherPermissionHelp,
  StreamPublisherQuality,
  StreamPublisherSourceSelect,
  StringsProvider,
} from 'react-live-vision';
import type { TestSession } from 'react-live-vision/testing';
import type { ReactNode } from 'react';
import { expect, fireEvent } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { tabTo } from '../support/hears.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

/** The ready component with the parts that can be added to it. */
const composed = (
  stream: OvershootStream,
  width: number | undefined,
  more: { help?: ReactNode; sources?: ReactNode },
) => (
  <Framed {...(width ? { width } : {})}>
    <StreamPublisher.Root stream={stream}>
      {more.sources ?? <StreamPublisherSourceSelect sources={['camera', 'screen', 'file', 'test-pattern']} />}
      <StreamPublisher.Preview>
        <StreamPublisher.PhaseIndicator />
      </StreamPublisher.Preview>
      <StreamPublisher.FailureMessage />
      <StreamPublisher.Problem />
      {more.help ?? <StreamPublisherPermissionHelp />}
      <StreamPublisherQuality />
      <div className="lv-toolbar">
        <StreamPublisher.DeviceSelect />
        <div className="lv-actions">
          <StreamPublisher.PreviewTrigger />
          <StreamPublisher.PauseTrigger />
          <StreamPublisher.PublishTrigger />
        </div>
      </div>
    </StreamPublisher.Root>
  </Framed>
);

const render =
  (width?: number, more: { help?: ReactNode; sources?: ReactNode } = {}) =>
  (_: unknown, context: Context) => (
    <Stage t={testSessionOf(context)}>{(stream) => composed(stream, width, more)}</Stage>
  );

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/More parts',
  subcomponents: { StreamPublisherPermissionHelp, StreamPublisherQuality, StreamPublisherSourceSelect },
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: render(),
});

const dark = { theme: 'dark' };

/** Another source while live: the same stream goes on. By the keyboard as well. */
export const SourceSelect = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    const pattern = canvas.getByRole('button', { name: 'Test pattern' });
    await tabTo(userEvent, pattern);
    await userEvent.keyboard('{Enter}');
    await t.advance(5000);
    await expect(pattern).toHaveAttribute('aria-pressed', 'true');
    await expect(pattern).toHaveFocus();
    await expect(t.session.getSnapshot().phase).toBe('live');
    await expect(t.service.count('create')).toBe(1);
  },
});

/** Before a stream nothing is opened by choosing. */
export const SourceScreenChosen = meta.story({
  args: { scenario: 'idle' },
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Screen' }));
    await expect(await canvas.findByText('No screen is shared')).toBeVisible();
    await expect(t.media.tracks).toHaveLength(0);
  },
});
export const SourceFilePlaying = meta.story({ args: { scenario: 'playing-file' } });
export const SourceSelectInDark = meta.story({ args: { scenario: 'sharing-screen' }, globals: dark });

/** The person closes the picker while live: the camera stays, and nothing is called wrong. */
export const PickerClosed = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    t.media.set({ screen: 'cancel' });
    await fireEvent.click(canvas.getByRole('button', { name: 'Screen' }));
    await t.advance(0);
    await expect(await canvas.findByRole('button', { name: 'Camera', pressed: true })).toBeVisible();
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
});

/** By default the camera, and the screen where the browser can share one. */
export const DefaultSources = meta.story({
  args: { scenario: 'idle' },
  render: render(undefined, { sources: <StreamPublisherSourceSelect /> }),
});

const opened = async ({
  canvas,
  userEvent,
}: {
  canvas: { getByText: (words: string | RegExp) => HTMLElement };
  userEvent: { tab: () => Promise<void>; click: (element: HTMLElement) => Promise<void> };
}): Promise<void> => {
  const summary = canvas.getByText(/^(How to allow the camera|So erlaubst du die Kamera)$/);
  await tabTo(userEvent, summary);
  // The keys that open it are the browser's own, which user-event does not play.
  await userEvent.click(summary);
  await expect(summary.parentElement).toHaveAttribute('open');
};

export const PermissionHelpChrome = meta.story({
  args: { scenario: 'failed-permission-blocked' },
  render: render(undefined, { help: <StreamPublisherPermissionHelp browser="chrome" /> }),
  play: opened,
});
export const PermissionHelpFirefox = meta.story({
  args: { scenario: 'failed-permission-dismissed' },
  render: render(undefined, { help: <StreamPublisherPermissionHelp browser="firefox" /> }),
  play: opened,
});
export const PermissionHelpSafari = meta.story({
  args: { scenario: 'permission-revoked' },
  render: render(undefined, { help: <StreamPublisherPermissionHelp browser="safari" /> }),
  play: opened,
});
export const PermissionHelpIos = meta.story({
  args: { scenario: 'failed-permission-blocked' },
  render: render(undefined, { help: <StreamPublisherPermissionHelp browser="ios" /> }),
  play: opened,
});
export const PermissionHelpOtherBrowser = meta.story({
  args: { scenario: 'failed-permission-blocked' },
  render: render(undefined, { help: <StreamPublisherPermissionHelp browser="other" /> }),
  play: opened,
});
export const PermissionHelpInDark = meta.story({
  args: { scenario: 'failed-permission-blocked' },
  globals: dark,
  play: opened,
});

/** What the server and the browser say of the connection from now on. */
const measured =
  (found: Parameters<TestSession['room']['measure']>[0], words: string) =>
  async ({
    canvas,
    ...context
  }: Context & { canvas: { findByText: (words: string) => Promise<HTMLElement> } }) => {
    const t = testSessionOf(context);
    t.room.measure(found);
    await t.advance(6000);
    await expect(await canvas.findByText(words)).toBeVisible();
  };

export const QualityExcellent = meta.story({
  play: measured({ quality: 'excellent' }, 'Connection: excellent'),
});
export const QualityGood = meta.story({ play: measured({ quality: 'good' }, 'Connection: good') });
export const QualityLimitedByNetwork = meta.story({
  args: { scenario: 'poor-connection' },
  async play({ canvas }) {
    await expect(canvas.getByText('Connection: poor')).toBeVisible();
    await expect(canvas.getByText('The network is too slow for a better picture.')).toBeVisible();
  },
});
export const QualityLimitedByDeviceInDark = meta.story({
  args: { scenario: 'device-overloaded' },
  globals: dark,
});
/** The service has not said how good the connection is; what the browser says is shown alone. */
export const QualityUnknown = meta.story({
  play: measured({ quality: 'unknown', limitedBy: 'cpu' }, 'This device is too busy for a better picture.'),
});
export const QualityLost = meta.story({ play: measured({ quality: 'lost' }, 'Connection: lost') });

/** The narrowest page that WCAG asks for. */
export const Narrow = meta.story({
  args: { scenario: 'permission-revoked' },
  render: render(320),
  async play({ canvas }) {
    const group = canvas.getByRole('group', { name: 'Camera stream' });
    await expect(group.scrollWidth).toBe(group.clientWidth);
  },
});

/** Parts that bring their words along take those of the dictionary, too. */
export const InGerman = meta.story({
  args: { scenario: 'failed-permission-blocked' },
  render: (_, context) => <StringsProvider strings={german}>{render()(_, context)}</StringsProvider>,
  async play({ canvas, userEvent }) {
    await expect(canvas.getByRole('group', { name: 'Quelle' })).toBeVisible();
    await opened({ canvas, userEvent });
  },
});
