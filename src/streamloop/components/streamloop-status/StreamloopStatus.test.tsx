import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { type StreamloopPhase, streamloopStates } from '../../states/streamloopStates.js';
import { phaseOf } from '../shared/StateBadge.js';
import { defaultStreamloopStrings } from '../strings/defaultStreamloopStrings.js';
import { StreamloopStringsProvider } from '../strings/StreamloopStringsProvider.js';
import { aStream } from '../testSupport/results.js';
import { StreamloopStatus } from './StreamloopStatus.js';

const group = () => screen.getByRole('group', { name: 'State of the stream' });
const heard = (): string => screen.getByRole('status').textContent;
const shown = (state: string | null, phase: StreamloopPhase = phaseOf(state)) => (
  <StreamloopStatus stream={aStream({ state, phase })} />
);

it.each(Object.keys(streamloopStates) as (keyof typeof streamloopStates)[])('shows %s in words', (state) => {
  const { container } = render(shown(state));
  expect(group()).toHaveTextContent(defaultStreamloopStrings.states[state]);
  expect(container.querySelector('[data-state]')).toHaveAttribute('data-state', state);
  expect(container.querySelector('[data-live]') !== null).toBe(state === 'active');
});

describe('what has no word', () => {
  it('shows a state that it does not know as it is', () => {
    render(shown('hibernating'));
    expect(group()).toHaveTextContent('hibernating');
    expect(group()).toHaveAttribute('data-phase', 'unknown');
  });

  it.each<[StreamloopPhase, string]>([
    ['none', 'No stream chosen'],
    ['loading', 'Loading…'],
    ['gone', 'Deleted, or not there'],
    ['unknown', 'The service does not say'],
  ])('%s', (phase, words) => {
    render(shown(null, phase));
    expect(group()).toHaveTextContent(words);
  });
});

it('says a change once, and not what it is found in, nor another stream', () => {
  const { rerender } = render(shown('activating'));
  expect(heard()).toBe('');
  rerender(shown('active'));
  expect(heard()).toBe('The stream is now: Live.');
  rerender(<StreamloopStatus stream={aStream({ state: 'draft', phase: 'idle', id: 'stream_2' })} />);
  expect(heard()).toBe('');
});

it('says that it is not known where it cannot be asked at all, and what it is when it can', () => {
  const error = new StreamloopError('network', { stage: 'status' });
  const unreached = aStream({ state: null, phase: 'loading', error, updatedAt: null });
  const { rerender } = render(shown(null, 'loading'));
  expect(heard()).toBe('');
  rerender(<StreamloopStatus stream={unreached} />);
  expect(group()).toHaveTextContent('Not known');
  expect(heard()).toBe('The stream is now: Not known.');
  rerender(shown('active'));
  expect(heard()).toBe('The stream is now: Live.');
  rerender(<StreamloopStatus stream={aStream({ state: null, phase: 'loading', id: 'stream_2' })} />);
  expect(heard()).toBe('');
  rerender(<StreamloopStatus stream={{ ...unreached, id: 'stream_2' }} />);
  expect(heard()).toBe('The stream is now: Not known.');
});

it('says why it cannot be known, keeps what was known, and asks again', async () => {
  const refresh = vi.fn(async () => undefined);
  const failed = aStream({
    isStale: true,
    error: new StreamloopError('network', { stage: 'status' }),
    refresh,
  });
  const { rerender } = render(<StreamloopStatus stream={failed} />);
  expect(group()).toHaveTextContent('Live');
  expect(group()).toHaveAttribute('data-stale');
  expect(screen.getByText(/may be out of date/)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('The service cannot be reached.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refresh).toHaveBeenCalledTimes(1);
  rerender(<StreamloopStatus stream={aStream({})} />);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(group()).toHaveFocus();
});

it('speaks another language', () => {
  render(
    <StreamloopStringsProvider strings={{ states: { active: 'Auf Sendung' } }}>
      {shown('active')}
    </StreamloopStringsProvider>,
  );
  expect(group()).toHaveTextContent('Auf Sendung');
});
