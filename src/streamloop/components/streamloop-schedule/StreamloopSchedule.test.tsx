import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ScheduleInput } from '../../client/inputs.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { halfFill } from '../testSupport/halfFill.js';
import { aStream, theControls } from '../testSupport/results.js';
import { StreamloopSchedule } from './StreamloopSchedule.js';

const field = (name: string | RegExp) => screen.getByLabelText(name);
const button = (name: string) => screen.getByRole('button', { name });

const shown = (state = 'draft', fields: Parameters<typeof theControls>[0] = {}) => {
  const windows: ScheduleInput[] = [];
  const controls = theControls({
    schedule: async (window) => {
      windows.push(window);
      return { type: 'accepted', command: 'schedule' };
    },
    ...fields,
  });
  const now = () => Date.UTC(2026, 10, 22, 12);
  const view = render(
    <StreamloopSchedule stream={aStream({ state })} controls={controls} timeZone="Europe/Berlin" now={now} />,
  );
  return { windows, controls, ...view };
};

it('sends the times of the person with the offset that their clock has then', async () => {
  const { windows } = shown();
  expect(screen.getByText('Times are in Europe/Berlin.')).toBeVisible();
  fireEvent.change(field('Start'), { target: { value: '2027-03-27T20:00' } });
  await userEvent.click(field(/No end/));
  fireEvent.change(field('End'), { target: { value: '2027-03-28T20:00' } });
  await userEvent.click(button('Schedule'));
  expect(windows).toEqual([
    { scheduleStartAt: '2027-03-27T20:00:00+01:00', scheduleEndAt: '2027-03-28T20:00:00+02:00' },
  ]);
});

it('may have no end, which is a choice of its own', async () => {
  const { windows } = shown();
  fireEvent.change(field('Start'), { target: { value: '2026-12-01T20:00' } });
  await userEvent.click(field(/No end/));
  await userEvent.click(button('Schedule'));
  expect(field('End')).toHaveAccessibleDescription('Choose a date and a time.');
  expect(field('End')).toHaveFocus();
  expect(windows).toEqual([]);
  await userEvent.click(field(/No end/));
  await userEvent.click(button('Schedule'));
  expect(windows).toEqual([{ scheduleStartAt: '2026-12-01T20:00:00+01:00', scheduleEndAt: null }]);
});

it('says that a day without a time is none, and sends nothing', async () => {
  const { windows } = shown();
  halfFill(field('Start'));
  await userEvent.click(button('Schedule'));
  expect(field('Start')).toHaveAccessibleDescription('This is no date and time.');
  await userEvent.click(field(/No end/));
  fireEvent.change(field('End'), { target: { value: '2026-12-01T20:00' } });
  halfFill(field('End'));
  await userEvent.click(button('Schedule'));
  expect(field('End')).toHaveAccessibleDescription('This is no date and time.');
  expect(windows).toEqual([]);
});

it('takes the focus to the same mistake again', async () => {
  shown();
  for (let i = 0; i < 2; i += 1) {
    await userEvent.click(button('Schedule'));
    expect(field('Start')).toHaveFocus();
  }
});

it.each([
  ['', '', 'Start', /Choose a date/],
  ['2026-11-22T12:59', '', 'Start', /has passed/],
  ['2027-03-28T02:30', '', 'Start', /does not exist/],
  ['2026-12-01T20:00', '2026-12-01T19:00', 'End', /after the start/],
])('refuses %j to %j', async (start, end, name, words) => {
  const { windows } = shown();
  fireEvent.change(field('Start'), { target: { value: start } });
  if (end !== '') {
    await userEvent.click(field(/No end/));
    fireEvent.change(field('End'), { target: { value: end } });
  }
  await userEvent.click(button('Schedule'));
  expect(field(name)).toHaveAccessibleDescription(words);
  expect(windows).toEqual([]);
});

it('sends nothing to a stream in a state that it does not know', async () => {
  const { windows } = shown('hibernating');
  fireEvent.change(field('Start'), { target: { value: '2026-12-01T20:00' } });
  expect(button('Schedule')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(button('Schedule'));
  expect(windows).toEqual([]);
});

it('says which of two times it takes where the clock is put back', () => {
  shown();
  fireEvent.change(field('Start'), { target: { value: '2027-10-31T02:30' } });
  expect(field('Start')).toHaveAccessibleDescription(/first of the two/);
});

it('does not go on about a cancelled schedule when there is none any more', async () => {
  const { rerender } = shown('scheduled');
  await userEvent.click(button('Cancel schedule'));
  const error = new StreamloopError('outcome-unknown', { stage: 'status' });
  const unknown = theControls({ outcome: { type: 'unknown', command: 'cancel', error } });
  rerender(<StreamloopSchedule stream={aStream({ state: 'scheduled' })} controls={unknown} />);
  expect(button('Send again')).toBeVisible();
  rerender(<StreamloopSchedule stream={aStream({ state: 'draft' })} controls={unknown} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('cancels where there is a schedule, and keeps the times after an error', async () => {
  const { controls, rerender } = shown('scheduled');
  fireEvent.change(field('Start'), { target: { value: '2026-12-01T20:00' } });
  await userEvent.click(button('Cancel schedule'));
  expect(controls.calls).toEqual(['cancel']);
  const error = new StreamloopError('network', { stage: 'status' });
  const failed = theControls({ outcome: { type: 'failed', command: 'schedule', error } });
  rerender(<StreamloopSchedule stream={aStream({ state: 'draft' })} controls={failed} />);
  expect(screen.getByRole('alert')).toHaveTextContent('cannot be reached');
  expect(field('Start')).toHaveValue('2026-12-01T20:00');
});
