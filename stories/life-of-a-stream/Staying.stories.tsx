import { Activity, type ReactNode, useState } from 'react';
import { StreamPublisher, StreamStatus, OvershootProvider, useOvershootStream } from 'react-live-vision';
import type { TestSession } from 'react-live-vision/testing';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { hears } from '../support/hears.js';
import { loadSession, type ScenarioArgs, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Life of a stream/Staying and leaving',
  args: { scenario: 'idle' },
  loaders: [loadSession],
});

/** An app of two pages in the world of a test. */
function TwoPages({ t, camera, other }: { t: TestSession; camera: ReactNode; other: ReactNode }) {
  const [page, setPage] = useState<'camera' | 'other'>('camera');
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <Framed>
        <nav aria-label="Pages" style={{ display: 'flex', gap: 8 }}>
          {(['camera', 'other'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-current={page === name ? 'page' : undefined}
              style={{ font: 'inherit', padding: '4px 12px' }}
              onClick={() => setPage(name)}
            >
              {name === 'camera' ? 'Camera page' : 'Other page'}
            </button>
          ))}
        </nav>
        {page === 'camera' ? camera : other}
      </Framed>
    </OvershootProvider>
  );
}

/** The same key, the same stream. `keep` needs a `stop()` somewhere, or the page being left. */
function CameraPage({ shared }: { shared: boolean }) {
  const stream = useOvershootStream(shared ? { key: 'main', onUnmount: 'keep' } : {});
  return (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
    </>
  );
}

function StatusBar() {
  return <StreamStatus stream={useOvershootStream({ key: 'main', onUnmount: 'keep' })} />;
}

const NothingHere = () => <p style={{ margin: 0 }}>Nothing of the stream is shown here.</p>;

/** With one `key`, another page shows the stream of the one before, and the way back finds it live. */
export const KeyedOverRoutes = meta.story({
  render: (_, context) => (
    <TwoPages t={testSessionOf(context)} camera={<CameraPage shared />} other={<StatusBar />} />
  ),
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Start streaming' }));
    await t.advance(2000);
    await hears(canvasElement, 'You are live.');

    await userEvent.click(canvas.getByRole('button', { name: 'Other page' }));
    await t.advance(60_000);
    await expect(canvas.getByRole('group', { name: 'Stream status' })).toHaveTextContent(/^Live/);
    await expect(canvas.queryByRole('group', { name: 'Camera stream' })).toBeNull();

    await userEvent.click(canvas.getByRole('button', { name: 'Camera page' }));
    await t.advance(5000);
    await expect(t.service.count('create')).toBe(1);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop streaming' }));
    await t.advance(0);
    await hears(canvasElement, 'You stopped the stream.');
    t.verify();
  },
});

/** Without a key, leaving the view ends the stream: camera off, stream deleted, after a second of grace. */
export const LeavingTheView = meta.story({
  render: (_, context) => (
    <TwoPages t={testSessionOf(context)} camera={<CameraPage shared={false} />} other={<NothingHere />} />
  ),
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Start streaming' }));
    await t.advance(2000);
    await hears(canvasElement, 'You are live.');
    await userEvent.click(canvas.getByRole('button', { name: 'Other page' }));
    await t.advance(1000);
    t.verify();
  },
});

/** Shown and hidden without being unmounted, as tabs do. */
function Tabs({ t }: { t: TestSession }) {
  const [isShown, setIsShown] = useState(true);
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <Framed>
        <button
          type="button"
          style={{ font: 'inherit', padding: '4px 12px', justifySelf: 'start' }}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide the camera tab' : 'Show the camera tab'}
        </button>
        <Activity mode={isShown ? 'visible' : 'hidden'}>
          <div style={{ display: 'grid', gap: 16 }}>
            <CameraPage shared={false} />
          </div>
        </Activity>
      </Framed>
    </OvershootProvider>
  );
}

/**
 * A hidden `<Activity>` counts as gone: a short look elsewhere changes nothing, a longer one ends the stream, and whoever
 * comes back is told.
 */
export const HiddenActivity = meta.story({
  render: (_, context) => <Tabs t={testSessionOf(context)} />,
  async play({ canvas, canvasElement, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Start streaming' }));
    await t.advance(2000);
    await hears(canvasElement, 'You are live.');
    await step('back within the grace', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Hide the camera tab' }));
      await t.advance(500);
      await userEvent.click(canvas.getByRole('button', { name: 'Show the camera tab' }));
      await t.advance(5000);
      await expect(t.service.liveStreams()).toHaveLength(1);
      await expect(canvas.getAllByText('Live')).toHaveLength(2);
    });
    await step('away for longer', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Hide the camera tab' }));
      await t.advance(1000);
      await waitFor(() => t.verify());
      await userEvent.click(canvas.getByRole('button', { name: 'Show the camera tab' }));
      await hears(canvasElement, 'The stream has ended. The stream ended when you left this view.');
    });
  },
});
