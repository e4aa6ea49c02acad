import {
  type OvershootStream,
  StreamPublisher,
  StreamPublisherPreflight,
  StringsProvider,
} from 'react-live-vision';
import type { TestSession } from 'react-live-vision/testing';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { tabTo } from '../support/hears.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

const composed = (stream: OvershootStream) => (
  <Framed>
    <StreamPublisher.Root stream={stream}>
      <StreamPublisher.Preview />
      <StreamPublisherPreflight />
      <div className="lv-toolbar">
        <div className="lv-actions">
          <StreamPublisher.PublishTrigger />
        </div>
      </div>
    </StreamPublisher.Root>
  </Framed>
);

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Preflight',
  subcomponents: { StreamPublisherPreflight },
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: (_: unknown, context: Context) => <Stage t={testSessionOf(context)}>{composed}</Stage>,
});

const dark = { theme: 'dark' };

/** Breaks something, checks by the keyboard, and waits for the words at the end. */
const checked =
  (
    words: string | RegExp,
    breakIt: (t: TestSession) => void = () => undefined,
    button = 'Check camera and network',
  ) =>
  async ({
    canvas,
    userEvent,
    ...context
  }: Context & {
    canvas: {
      getByRole: (role: string, o: { name: string }) => HTMLElement;
      findByText: (words: string | RegExp) => Promise<HTMLElement>;
    };
    userEvent: { tab: () => Promise<void>; keyboard: (keys: string) => Promise<void> };
  }): Promise<void> => {
    const t = testSessionOf(context);
    breakIt(t);
    await tabTo(userEvent, canvas.getByRole('button', { name: button }));
    await userEvent.keyboard('{Enter}');
    await t.advance(45_000);
    await expect(await canvas.findByText(words)).toBeVisible();
    await expect(t.service.liveStreams()).toEqual([]);
  };

/** Nothing is opened and nothing made before the click. */
export const Offered = meta.story();

/** In the middle: the same button ends it. */
export const Running = meta.story({
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    t.room.loseFrames(true);
    await userEvent.click(canvas.getByRole('button', { name: 'Check camera and network' }));
    await t.advance(2000);
    await expect(await canvas.findByText('being checked')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Cancel the check' })).toBeVisible();
  },
});

export const AllWorks = meta.story({ play: checked('Everything works.') });
export const AllWorksInDark = meta.story({ globals: dark, play: checked('Everything works.') });

export const NoCamera = meta.story({
  play: checked(/^No camera was found/, (t) => t.media.set({ camera: 'missing' })),
});
export const PermissionBlocked = meta.story({
  play: checked(/^The camera is blocked/, (t) => t.media.set({ permission: 'denied' })),
});
export const ServiceOutOfReach = meta.story({
  play: checked(/^The service cannot be reached/, (t) =>
    t.service.fault('models', { type: 'fail', code: 'network' }),
  ),
});
export const NetworkBlocksVideo = meta.story({
  play: checked(/^This network lets no video through/, (t) => t.room.script('no-media', 3)),
});
export const NetworkBlocksVideoInDark = meta.story({
  globals: dark,
  play: checked(/^This network lets no video through/, (t) => t.room.script('no-media', 3)),
});
export const FramesNotCounted = meta.story({
  play: checked(/^Your video is sent, but does not arrive/, (t) => t.room.loseFrames(true)),
});

/** Another language is an object with the same keys. */
export const German = meta.story({
  render: (_: unknown, context: Context) => (
    <StringsProvider strings={german}>
      <Stage t={testSessionOf(context)}>{composed}</Stage>
    </StringsProvider>
  ),
  play: checked('Alles geht.', undefined, 'Kamera und Netz prüfen'),
});
