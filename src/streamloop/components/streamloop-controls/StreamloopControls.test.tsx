import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { ControlOutcome } from '../../streams/ControlOutcome.js';
import { aStream, theControls } from '../testSupport/results.js';
import { StreamloopControls } from './StreamloopControls.js';

const button = (name: string) => screen.getByRole('button', { name });
const error = (code: 'start-refused' | 'outcome-unknown' | 'insufficient-credits', fields = {}) =>
  new StreamloopError(code, { stage: 'status', ...fields });

describe('a start', () => {
  it('is asked about first; the focus is on what does nothing, and goes back', async () => {
    const controls = theControls();
    render(<StreamloopControls stream={aStream({ state: 'draft' })} controls={controls} />);
    await userEvent.dblClick(button('Start'));
    const dialog = screen.getByRole('alertdialog', { name: 'Start “Harbour” now?' });
    expect(dialog).toHaveAccessibleDescription(/spends credits/);
    expect(button('Not now')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(button('Start')).toHaveFocus();
    expect(controls.calls).toEqual([]);
    await userEvent.click(button('Start'));
    await userEvent.click(button('Start now'));
    expect(controls.calls).toEqual(['start']);
    expect(button('Start')).toHaveFocus();
  });

  it('says that it does not wait for the window of a schedule', async () => {
    render(<StreamloopControls stream={aStream({ state: 'scheduled' })} controls={theControls()} />);
    await userEvent.click(button('Start'));
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(/does not wait/);
  });

  it('is not asked about any more when the stream has started elsewhere', async () => {
    const controls = theControls();
    const { rerender } = render(
      <StreamloopControls stream={aStream({ state: 'draft' })} controls={controls} />,
    );
    await userEvent.click(button('Start'));
    rerender(<StreamloopControls stream={aStream({ state: 'preparing' })} controls={controls} />);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(button('Start')).toHaveFocus();
  });

  it.each([
    ['has stopped', { state: 'preparing' }, {}],
    ['is the chosen one', { id: 'stream_2', state: 'draft' }, {}],
    ['is free of another command', { state: 'draft' }, { pending: 'stop' }],
  ] as const)('is not asked about by itself when the stream %s again', async (_, meanwhile, fields) => {
    const controls = theControls();
    const draft = aStream({ state: 'draft' });
    const { rerender } = render(<StreamloopControls stream={draft} controls={controls} />);
    await userEvent.click(button('Start'));
    rerender(<StreamloopControls stream={aStream(meanwhile)} controls={theControls(fields)} />);
    rerender(<StreamloopControls stream={draft} controls={controls} />);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await userEvent.click(button('Start'));
    expect(button('Not now')).toHaveFocus();
  });
});

it('asks before it deletes, and says that it is on the air', async () => {
  const controls = theControls();
  render(<StreamloopControls stream={aStream({})} controls={controls} />);
  await userEvent.click(button('Delete'));
  expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(/on the air/);
  await userEvent.click(button('Delete for ever'));
  expect(controls.calls).toEqual(['remove']);
});

describe('a deletion', () => {
  const remove = async () => {
    await userEvent.click(button('Delete'));
    await userEvent.click(button('Delete for ever'));
  };
  const held = () => {
    const answers: ((outcome: ControlOutcome) => void)[] = [];
    const controls = theControls({
      remove: () => new Promise<ControlOutcome>((resolve) => void answers.push(resolve)),
    });
    const answer = (outcome: ControlOutcome): Promise<void> => act(async () => answers.pop()?.(outcome));
    return { controls, answer };
  };
  const accepted = { type: 'accepted', command: 'remove' } as const;

  it('is told to the page once, when it was accepted, and no other command is', async () => {
    const onDeleted = vi.fn();
    const { controls, answer } = held();
    render(<StreamloopControls stream={aStream({})} controls={controls} onDeleted={onDeleted} />);
    await userEvent.click(button('Stop'));
    await remove();
    await answer({ type: 'failed', command: 'remove', error: error('outcome-unknown') });
    await remove();
    expect(onDeleted).not.toHaveBeenCalled();
    await answer(accepted);
    expect(onDeleted).toHaveBeenCalledTimes(1);
  });

  it('is told also when it was accepted at the second try', async () => {
    const onDeleted = vi.fn();
    const outcome = { type: 'unknown', command: 'remove', error: error('outcome-unknown') } as const;
    const controls = theControls({ outcome, again: async () => accepted });
    render(<StreamloopControls stream={aStream({})} controls={controls} onDeleted={onDeleted} />);
    await userEvent.dblClick(button('Send again'));
    expect(onDeleted).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['shows another stream', 'stream_2'],
    ['has gone on', null],
  ])('is not told to a page that %s', async (_, next) => {
    const onDeleted = vi.fn();
    const { controls, answer } = held();
    const page = (id: string | null) =>
      id && <StreamloopControls stream={aStream({ id })} controls={controls} onDeleted={onDeleted} />;
    const { rerender } = render(page('stream_1'));
    await remove();
    rerender(page(next));
    await answer(accepted);
    expect(onDeleted).not.toHaveBeenCalled();
  });
});

it('stops and cancels at once', async () => {
  const controls = theControls();
  const { rerender } = render(<StreamloopControls stream={aStream({})} controls={controls} />);
  await userEvent.click(button('Stop'));
  rerender(<StreamloopControls stream={aStream({ state: 'scheduled' })} controls={controls} />);
  await userEvent.click(button('Cancel schedule'));
  expect(controls.calls).toEqual(['stop', 'cancel']);
});

it('sends nothing when it comes, changes or goes, nor what the state does not allow', async () => {
  const controls = theControls();
  const { unmount, rerender } = render(
    <StrictMode>
      <StreamloopControls stream={aStream({ state: 'stopping' })} controls={controls} />
    </StrictMode>,
  );
  for (const name of ['Start', 'Stop', 'Cancel schedule']) {
    expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button(name));
  }
  rerender(
    <StrictMode>
      <StreamloopControls stream={aStream({ state: null, phase: 'gone' })} controls={controls} />
    </StrictMode>,
  );
  await userEvent.click(button('Delete'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  unmount();
  expect(controls.calls).toEqual([]);
});

it.each([{ state: 'hibernating' }, { state: null, phase: 'loading' }] as const)(
  'does not delete what it does not know: %j',
  async (fields) => {
    render(<StreamloopControls stream={aStream(fields)} controls={theControls()} />);
    expect(button('Delete')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Delete'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  },
);

describe('what came of it', () => {
  it.each([
    ['accepted', 'start', /takes about a minute/],
    ['no-op', 'start', /on already/],
    ['busy', 'stop', /was not sent/],
  ] as const)('%s is said politely', (type, command, words) => {
    render(
      <StreamloopControls stream={aStream({})} controls={theControls({ outcome: { type, command } })} />,
    );
    expect(screen.getByRole('status')).toHaveTextContent(words);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('refused: says why, and leads to the readiness', async () => {
    const onSeeWhy = vi.fn();
    const refused = error('start-refused', { reason: 'no media' });
    const controls = theControls({ outcome: { type: 'refused', command: 'start', error: refused } });
    render(
      <StreamloopControls stream={aStream({ state: 'invalid' })} controls={controls} onSeeWhy={onSeeWhy} />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/something is missing.*It says: no media/);
    await userEvent.click(button('See what is missing'));
    expect(onSeeWhy).toHaveBeenCalledTimes(1);
  });

  it('unknown: sends the same again, and the focus stays here afterwards', async () => {
    const controls = theControls({
      outcome: { type: 'unknown', command: 'start', error: error('outcome-unknown') },
    });
    const stream = aStream({ state: 'draft' });
    const { rerender } = render(<StreamloopControls stream={stream} controls={controls} />);
    expect(screen.getByRole('alert')).toHaveTextContent('it counts once');
    await userEvent.click(button('Send again'));
    expect(controls.calls).toEqual(['again']);
    const outcome = { type: 'accepted', command: 'start' } as const;
    rerender(<StreamloopControls stream={stream} controls={theControls({ outcome })} />);
    expect(button('Start')).toHaveFocus();
  });

  it.each([
    ['start', { state: 'draft' }, { state: 'active' }],
    ['stop', { state: 'active' }, { state: 'stopping' }],
    ['remove', { state: 'draft' }, { state: null, phase: 'gone' }],
  ] as const)('unknown: a %s is over where it is seen to be done, for good', (command, before, after) => {
    const outcome = { type: 'unknown', command, error: error('outcome-unknown') } as const;
    const controls = theControls({ outcome });
    const { rerender } = render(<StreamloopControls stream={aStream(before)} controls={controls} />);
    expect(button('Send again')).toBeVisible();
    rerender(<StreamloopControls stream={aStream(after)} controls={controls} />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<StreamloopControls stream={aStream(before)} controls={controls} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('unknown: stands where the answer is older than the command', () => {
    const outcome = { type: 'unknown', command: 'start', error: error('outcome-unknown') } as const;
    const stale = aStream({ state: 'active', isStale: true });
    render(<StreamloopControls stream={stale} controls={theControls({ outcome })} />);
    expect(button('Send again')).toBeVisible();
  });

  it('unknown: asks before it sends a start again that would be another one', async () => {
    const outcome = { type: 'unknown', command: 'start', error: error('outcome-unknown') } as const;
    const controls = theControls({ outcome, mayRepeat: () => false });
    render(<StreamloopControls stream={aStream({ state: 'draft' })} controls={controls} />);
    await userEvent.click(button('Send again'));
    expect(controls.calls).toEqual([]);
    expect(button('Not now')).toHaveFocus();
    await userEvent.click(button('Start now'));
    expect(controls.calls).toEqual(['start']);
  });

  it('failed: has the words for a person, and the code of the service', () => {
    const failed = error('insufficient-credits', { serviceCode: 'INSUFFICIENT_CREDITS' });
    const controls = theControls({ outcome: { type: 'failed', command: 'start', error: failed } });
    render(<StreamloopControls stream={aStream({ state: 'draft' })} controls={controls} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/no credits left.*INSUFFICIENT_CREDITS/);
    expect(screen.getByRole('alert')).toHaveAttribute('data-code', 'insufficient-credits');
  });

  it('leaves what another component has sent to that one', () => {
    const outcome = { type: 'accepted', command: 'schedule' } as const;
    render(<StreamloopControls stream={aStream({})} controls={theControls({ outcome })} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

it('shows which command is on its way, on its own button', () => {
  render(<StreamloopControls stream={aStream({})} controls={theControls({ pending: 'stop' })} />);
  expect(button('Stopping…')).toHaveAttribute('aria-disabled', 'true');
  expect(button('Delete')).toHaveAttribute('aria-disabled', 'true');
});
