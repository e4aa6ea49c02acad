import { StreamViewer, StringsProvider } from 'react-live-vision';
import { createTestSession, createTestViewer, type TestSession } from 'react-live-vision/testing';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/components/stream-viewer/parts.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { Stage } from '../support/testSession.js';
import {
  loadViewer,
  renderViewer,
  stopViewer,
  testViewerOf,
  type ViewerArgs,
} from '../support/testViewer.js';

const meta = preview.type<{ args: ViewerArgs }>().meta({
  title: 'StreamViewer/Phases',
  subcomponents: { ...parts },
  args: { scenario: 'playing' },
  loaders: [loadViewer],
  beforeEach: stopViewer,
  render: renderViewer,
});

const dark = { theme: 'dark' };

export const Connecting = meta.story({ args: { scenario: 'connecting' } });
export const Waiting = meta.story({ args: { scenario: 'waiting' } });
export const Playing = meta.story({
  async play({ canvas }) {
    const video = await canvas.findByLabelText('Video of the stream', {}, { timeout: 15_000 });
    await expect(video).toBeVisible();
    await expect(video).toHaveProperty('videoWidth', 640);
  },
});
export const PlayingInDark = meta.story({ globals: dark });
export const WaitingBecausePaused = meta.story({ args: { scenario: 'waiting-paused' } });

/** LiveKit seeks its connection again: the last picture stays. */
export const Reconnecting = meta.story({ args: { scenario: 'reconnecting' } });

/** A new room, with a fresh token, which the service does not give yet. */
export const ReconnectingAnew = meta.story({ args: { scenario: 'reconnecting-anew' } });
export const PlayingAgain = meta.story({ args: { scenario: 'playing-again' } });
export const Ended = meta.story({ args: { scenario: 'ended' } });

/** Begins as soon as it is shown: its story is watched from the first moment. */
export const FromTheBeginning = meta.story({
  args: { scenario: 'idle' },
  async play({ canvas, ...context }) {
    await expect(await canvas.findByText('Connecting')).toBeVisible();
    await testViewerOf(context).advance(3000);
    await expect(await canvas.findByText('Playing')).toBeVisible();
  },
});

/** No stream was started yet, so there is nothing to watch. */
export const NoStreamYet = meta.story({
  args: { scenario: 'idle' },
  loaders: [async () => ({ t: await createTestViewer('idle'), publisher: await createTestSession('idle') })],
  render(_, { loaded }) {
    const { publisher }: { publisher?: TestSession } = loaded;
    if (!publisher) throw new Error('The loader of this story makes a publisher.');
    return (
      <Stage t={publisher}>
        {(stream) => (
          <Framed width={480}>
            <StreamViewer stream={stream} />
          </Framed>
        )}
      </Stage>
    );
  },
});

export const German = meta.story({
  args: { scenario: 'waiting' },
  render: (args: unknown, context: Parameters<typeof testViewerOf>[0]) => (
    <StringsProvider strings={german}>{renderViewer(args, context)}</StringsProvider>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('Wartet auf ein Bild')).toBeVisible();
  },
});
