import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { PublishStats } from '../../../core/publication/PublishStats.js';
import { createStore } from '../../../core/store/createStore.js';
import { OvershootProvider } from '../../../hooks/OvershootProvider.js';
import { useOvershootStream } from '../../../hooks/useOvershootStream.js';
import { createTestSession } from '../../../testing/session/createTestSession.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamPublisher } from '../StreamPublisher.js';
import { StreamPublisherQuality } from './StreamPublisherQuality.js';

const steady: PublishStats = {
  sentFps: 15,
  kbitPerSecond: 800,
  roundTripMs: 40,
  limitedBy: 'none',
  quality: 'excellent',
  framesSent: 100,
};

afterEach(cleanup);

/** A live session whose measurements the test decides. */
async function shown(scenario: TestScenario = 'live') {
  const t = await createTestSession(scenario);
  const publishStats = createStore<PublishStats | null>(null);
  const session = { ...t.session, publishStats };
  function Shown() {
    const stream = useOvershootStream({ session });
    return (
      <StreamPublisher.Root stream={stream}>
        <StreamPublisherQuality data-testid="quality" />
      </StreamPublisher.Root>
    );
  }
  render(
    <OvershootProvider client={t.client} platform={t.platform}>
      <Shown />
    </OvershootProvider>,
  );
  return (stats: PublishStats | null) => act(() => publishStats.set(stats));
}

it('says how good the connection is, and is gone where nothing is sent', async () => {
  const set = await shown();
  expect(screen.queryByTestId('quality')).toBeNull();
  set(steady);
  expect(screen.getByTestId('quality')).toHaveTextContent(/^Connection: excellent$/);
  set({ ...steady, quality: 'poor' });
  expect(screen.getByTestId('quality')).toHaveTextContent(/^Connection: poor$/);
  set(null);
  expect(screen.queryByTestId('quality')).toBeNull();
});

it('says what keeps the picture from being better', async () => {
  const set = await shown();
  set({ ...steady, quality: 'good', limitedBy: 'bandwidth' });
  const quality = screen.getByTestId('quality');
  expect(quality).toHaveTextContent('Connection: good');
  expect(quality).toHaveTextContent('The network is too slow for a better picture.');
  expect(quality).toHaveAttribute('data-limited-by', 'bandwidth');
  set({ ...steady, quality: 'unknown', limitedBy: 'cpu' });
  expect(screen.getByTestId('quality')).toHaveTextContent(/^This device is too busy for a better picture\.$/);
});

it('calls no connection good through which nothing gets', async () => {
  const set = await shown('frames-not-counted');
  set(steady);
  expect(screen.queryByTestId('quality')).toBeNull();
});

it('says nothing where nothing is known', async () => {
  const set = await shown();
  set({ ...steady, quality: 'unknown' });
  expect(screen.queryByTestId('quality')).toBeNull();
});
