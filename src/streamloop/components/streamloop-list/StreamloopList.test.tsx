import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { StreamloopStreams } from '../../hooks/useStreamloopStreams.js';
import { StreamloopList } from './StreamloopList.js';

const streams = (fields: Partial<StreamloopStreams> = {}): StreamloopStreams => ({
  streams: [
    { id: 'stream_1', name: 'Harbour', state: 'active', createdAt: '2026-11-01T08:00:00Z' },
    { id: 'stream_2', name: null, state: 'hibernating', createdAt: 'once' },
  ],
  hasMore: false,
  isLoadingMore: false,
  loadMore: async () => undefined,
  error: null,
  isPending: false,
  isStale: false,
  updatedAt: 0,
  refresh: async () => undefined,
  ...fields,
});
const rows = () => screen.getAllByRole('row').slice(1);

it('shows name, state and day; what it does not know as it is', () => {
  render(<StreamloopList streams={streams()} />);
  expect(rows()[0]).toHaveTextContent(/Harbour.*Live.*2026/);
  expect(rows()[1]).toHaveTextContent('Stream without a namehibernatingonce');
});

it('lets a person choose one', async () => {
  const onSelect = vi.fn();
  render(<StreamloopList streams={streams()} selected="stream_2" onSelect={onSelect} />);
  expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('Stream without a name');
  await userEvent.click(screen.getByRole('button', { name: 'Harbour' }));
  expect(onSelect).toHaveBeenCalledWith('stream_1');
});

const hrefOf = (id: string) => `#/streams/${id}`;
const link = () => screen.getByRole('link', { name: 'Harbour' });

it('is made of links where streams have addresses; a router can take over, but not what the browser is asked for', () => {
  const onSelect = vi.fn();
  render(<StreamloopList streams={streams()} selected="stream_2" hrefOf={hrefOf} onSelect={onSelect} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(link()).toHaveAttribute('href', '#/streams/stream_1');
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Stream without a name');
  expect(link()).not.toHaveAttribute('aria-current');
  for (const asked of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ])
    expect(fireEvent.click(link(), asked)).toBe(true);
  expect(onSelect).not.toHaveBeenCalled();
  expect(fireEvent.click(link())).toBe(false);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('stream_1');
});

it('leaves a link to the browser where nobody else wants it', () => {
  render(<StreamloopList streams={streams()} hrefOf={hrefOf} />);
  expect(fireEvent.click(link())).toBe(true);
});

it('loads more, says how many there are then, and the focus stays', async () => {
  const loadMore = vi.fn(async () => undefined);
  const first = streams().streams.slice(0, 1);
  const { rerender } = render(
    <StreamloopList streams={streams({ streams: first, hasMore: true, loadMore })} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(loadMore).toHaveBeenCalledTimes(1);
  rerender(
    <StreamloopList streams={streams({ streams: first, hasMore: true, isLoadingMore: true, loadMore })} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Loading more…' }));
  expect(loadMore).toHaveBeenCalledTimes(1);
  rerender(<StreamloopList streams={streams()} />);
  expect(screen.getByRole('status')).toHaveTextContent('2 streams are shown.');
  expect(screen.getByRole('group', { name: 'Streams' })).toHaveFocus();
});

it('is loading, empty, out of date or failed', () => {
  const { rerender } = render(<StreamloopList streams={streams({ streams: [], isPending: true })} />);
  const group = within(screen.getByRole('group', { name: 'Streams' }));
  expect(group.getByText('Loading streams…')).toBeVisible();
  rerender(<StreamloopList streams={streams({ streams: [] })} />);
  expect(group.getByText('There are no streams yet.')).toBeVisible();
  const error = new StreamloopError('network', { stage: 'status' });
  rerender(<StreamloopList streams={streams({ error, isStale: true })} />);
  expect(group.getByText(/may be out of date/)).toBeVisible();
  expect(group.getByRole('alert')).toHaveTextContent('cannot be reached');
  expect(rows()).toHaveLength(2);
});
