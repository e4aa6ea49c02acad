import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { YoutubeLiveStats } from '../../client/records.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { StreamloopLiveStatsState } from '../../hooks/useStreamloopLiveStats.js';
import { StreamloopLiveStats } from './StreamloopLiveStats.js';

const youtube: YoutubeLiveStats = {
  lifecycle: 'LIVE',
  concurrentViewers: 1234,
  totalViews: 56_789,
  likeCount: null,
  watchUrl: 'https://youtube.com/watch?v=abc',
  fetchedAt: '2026-11-22T11:54:00Z',
  mirrorStatus: 'NEEDS_REAUTH',
  mirrorLastError: 'token expired',
};
const shown = (stats: Partial<YoutubeLiveStats> | null, fields: Partial<StreamloopLiveStatsState> = {}) =>
  render(
    <StreamloopLiveStats
      stats={{
        stats: stats && { ...youtube, ...stats },
        isPending: false,
        error: null,
        isStale: false,
        updatedAt: Date.UTC(2026, 10, 22, 12),
        refresh: async () => undefined,
        ...fields,
      }}
    />,
  );
const group = () => screen.getByRole('group', { name: 'Audience on YouTube' });

it('shows numbers, the broadcast, its settings, and how old that is', () => {
  shown({});
  expect(group()).toHaveTextContent(/Watching now1,234Views56,789Likes–BroadcastLive/);
  expect(group()).toHaveTextContent('YouTube must be connected again The service says: token expired');
  expect(screen.getByText(/6 minutes old when they came/)).toBeVisible();
});

it('links to addresses of the web only', () => {
  const { unmount } = shown({});
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://youtube.com/watch?v=abc');
  unmount();
  for (const watchUrl of ['javascript:alert(1)', 'data:text/html,x', 'not an address', null]) {
    const { unmount: leave } = shown({ watchUrl });
    expect(screen.queryByRole('link')).toBeNull();
    leave();
  }
});

it('shows words of YouTube that it does not know as they are', () => {
  shown({ lifecycle: 'REHEARSING', mirrorStatus: 'SHRUGGING', mirrorLastError: null });
  expect(group()).toHaveTextContent('REHEARSING');
  expect(group()).toHaveTextContent('SHRUGGING');
});

it('says that there are none, that they come, or why they could not be had', () => {
  const { unmount } = shown(null);
  expect(group()).toHaveTextContent('No numbers');
  unmount();
  const { unmount: leave } = shown(null, { isPending: true });
  expect(group()).toHaveTextContent('Loading numbers…');
  leave();
  shown({}, { isStale: true, error: new StreamloopError('network', { stage: 'status' }) });
  expect(screen.getByRole('alert')).toHaveTextContent('cannot be reached');
  expect(group()).toHaveTextContent('1,234');
});
