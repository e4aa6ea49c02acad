import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { useOvershootStream } from '../../hooks/useOvershootStream.js';
import type { WatchableStream } from '../../hooks/useStreamViewer.js';
import { createTestViewer } from '../../testing/viewer/createTestViewer.js';
import type { TestViewer } from '../../testing/viewer/TestViewer.js';
import type { TestViewerScenario } from '../../testing/viewer/viewerScenarios.js';
import { StreamViewer } from './StreamViewer.js';
import { viewerStrings } from './viewerStrings.js';

// Transformed for the first time, it takes longer than a test wants to wait.
beforeAll(() => import('./video/RoomVideo.js'));
afterEach(cleanup);

const shown = (t: TestViewer, stream: WatchableStream) => (
  <StrictMode>
    <OvershootProvider client={t.client} platform={t.platform}>
      <StreamViewer stream={stream} />
    </OvershootProvider>
  </StrictMode>
);

async function renderViewer(
  scenario: TestViewerScenario,
  streamOf = (t: TestViewer): WatchableStream => t.viewer,
) {
  const t = await createTestViewer(scenario);
  const view = render(shown(t, streamOf(t)));
  const advance = (ms: number): Promise<void> => act(() => t.advance(ms));
  await advance(0);
  return { t, advance, ...view, show: (stream: WatchableStream) => view.rerender(shown(t, stream)) };
}

const group = (): HTMLElement => screen.getByRole('group', { name: viewerStrings.label });

describe('StreamViewer', () => {
  it.each(['connecting', 'waiting', 'reconnecting-anew', 'ended'] as const)(
    'says in words how it stands: %s',
    async (scenario) => {
      const { t } = await renderViewer(scenario);
      const { phase } = t.viewer.getSnapshot();
      if (phase === 'playing') throw new Error('There is no placeholder over a picture.');
      expect(group()).toHaveAttribute('data-phase', phase);
      expect(group()).not.toHaveAttribute('data-live');
      expect(screen.getByText(viewerStrings.phases[phase])).toBeVisible();
      expect(screen.getByText(viewerStrings.placeholder[phase])).toBeVisible();
    },
  );

  it('shows the picture, muted and with a name, through the components of LiveKit', async () => {
    await renderViewer('playing');
    const video = await screen.findByLabelText(viewerStrings.video);
    expect(video).toBeVisible();
    // What only their component writes.
    expect(video).toHaveAttribute('data-lk-source', 'camera');
    expect(video).toHaveProperty('muted', true);
    expect(group()).toHaveAttribute('data-live');
    expect(screen.queryByText(viewerStrings.placeholder.waiting)).toBeNull();
  });

  it('keeps the last picture while LiveKit seeks its connection', async () => {
    await renderViewer('reconnecting');
    expect(await screen.findByLabelText(viewerStrings.video)).toBeVisible();
    expect(screen.queryByText(viewerStrings.placeholder.reconnecting)).toBeNull();
  });

  it('hides a picture that stands still', async () => {
    await renderViewer('waiting-paused');
    expect(await screen.findByLabelText(viewerStrings.video)).not.toBeVisible();
    expect(screen.getByText(viewerStrings.placeholder.waiting)).toBeVisible();
  });

  it('says what failed, tries again on a click, and keeps the focus', async () => {
    const { advance } = await renderViewer('failed-network');
    const alert = screen.getByRole('alert');
    expect(alert).toHaveAttribute('data-code', 'network');
    await userEvent.click(screen.getByRole('button', { name: viewerStrings.retry }));
    expect(group()).toHaveFocus();
    await advance(3000);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(group()).toHaveAttribute('data-phase', 'playing');
  });

  it('offers no second try where that cannot help', async () => {
    await renderViewer('failed-unauthorized');
    expect(screen.getByRole('alert')).toHaveAttribute('data-code', 'unauthorized');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('watches an id once, also in strict mode, and leaves when it unmounts', async () => {
    const { t, advance, unmount } = await renderViewer('idle', () => 'stream-1');
    await advance(3000);
    expect(group()).toHaveAttribute('data-phase', 'playing');
    expect(t.service.count('viewer-token')).toBe(1);
    unmount();
    expect(t.viewers.openVisits()).toBe(0);
  });

  it('changes to another stream with its id', async () => {
    const { t, advance, show } = await renderViewer('idle', () => 'stream-1');
    await advance(3000);
    show('stream-2');
    await advance(100);
    expect(t.viewers.openVisits()).toBe(0);
    expect(screen.getByRole('alert')).toHaveAttribute('data-code', 'stream-not-found');
    show('');
    expect(group()).toHaveAttribute('data-phase', 'idle');
  });

  it('follows a stream of the hook from one generation to the next, and knows why it ended', async () => {
    const t = await createTestViewer('idle');
    function Both() {
      return <StreamViewer stream={useOvershootStream({ session: t.session })} />;
    }
    render(
      <OvershootProvider client={t.client} platform={t.platform}>
        <Both />
      </OvershootProvider>,
    );
    const advance = (ms: number): Promise<void> => act(() => t.advance(ms));
    await advance(3000);
    expect(group()).toHaveAttribute('data-phase', 'playing');
    await act(async () => void (await t.session.stop()));
    expect(group()).toHaveAttribute('data-phase', 'ended');
    expect(t.viewers.openVisits()).toBe(0);
    void t.session.start();
    // React 18 renders at the end of each act.
    await advance(1000);
    await advance(3000);
    expect(group()).toHaveAttribute('data-phase', 'playing');
    expect(t.viewers.visits.map(({ token }) => token.includes('stream-2'))).toEqual([false, true]);
  });
});
