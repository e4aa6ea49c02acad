import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { theReadiness } from '../testSupport/results.js';
import { StreamloopReadiness } from './StreamloopReadiness.js';

const verdict = () => screen.getByRole('status');

it('checks on a click only', async () => {
  const check = vi.fn(async () => undefined);
  const { unmount } = render(<StreamloopReadiness readiness={theReadiness({ check })} />);
  expect(verdict()).toHaveTextContent('Not checked yet.');
  expect(check).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Check' }));
  unmount();
  expect(check).toHaveBeenCalledTimes(1);
});

it('lists what is missing with what to do, and says what is not looked at', () => {
  const issue = { code: 'EMPTY_PLAYLIST', path: 'VALIDATION', stage: 'PREFLIGHT' };
  const issues = [
    { ...issue, error: 'There is no media.', suggestion: 'Add a video.' },
    { ...issue, path: 'YOUTUBE', error: 'Live streaming is off.', suggestion: null },
  ];
  render(<StreamloopReadiness readiness={theReadiness({ ready: false, issues, checkedAt: 0 })} />);
  expect(verdict()).toHaveTextContent('2 things keep it from starting.');
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('There is no media.What to do: Add a video.');
  expect(second).toHaveTextContent('YouTube');
  expect(screen.getByText(/Not checked: whether there are credits left/)).toBeVisible();
});

it('is ready, as far as it looks', () => {
  const { container } = render(
    <StreamloopReadiness readiness={theReadiness({ ready: true, checkedAt: 0 })} />,
  );
  expect(verdict()).toHaveTextContent(/Nothing found.*Checked at/);
  expect(container.querySelector('[data-ready="true"]')).not.toBeNull();
  expect(screen.getByText(/Not checked/)).toBeVisible();
});

it('says why it could not check, and is checked once while it is checked', async () => {
  const check = vi.fn(async () => undefined);
  const error = new StreamloopError('network', { stage: 'status' });
  render(<StreamloopReadiness readiness={theReadiness({ error, pending: true, check })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('cannot be reached');
  await userEvent.click(screen.getByRole('button', { name: 'Checking…' }));
  expect(check).not.toHaveBeenCalled();
});
