import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import type { TestSessionOptions } from '../../../testing/session/TestSession.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamPublisher } from '../StreamPublisher.js';

const publisher = (scenario: TestScenario, options?: TestSessionOptions) =>
  renderInScenario(scenario, (stream) => <StreamPublisher stream={stream} />, options);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

it('pauses and goes on with the same stream, and keeps the focus', async () => {
  const { t, advance, container } = await publisher('live');
  const trigger = button('Pause');
  await userEvent.click(trigger);
  await advance(1000);
  expect(t.session.getSnapshot().phase).toBe('paused');
  expect(button('Resume')).toBe(trigger);
  expect(trigger).toHaveFocus();
  expect(screen.getByText('Paused. Nothing is sent.')).toBeVisible();
  expect(container.querySelector('.lv-preview')).toHaveAttribute('data-paused', '');
  await userEvent.keyboard('{Enter}');
  await advance(5000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
  expect(screen.queryByText('Paused. Nothing is sent.')).toBeNull();
  expect(trigger).toHaveFocus();
});

it('says while it reconnects that it is paused, and offers to go on', async () => {
  const { t, advance } = await publisher('paused');
  await act(async () => {
    t.room.disconnect('lost');
    await t.advance(0);
  });
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'reconnecting', isPaused: true });
  expect(screen.getByText('Paused. Nothing is sent.')).toBeVisible();
  await userEvent.click(button('Resume'));
  await advance(10_000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', isPaused: false });
});

it('pauses once on a double click', async () => {
  const { t, advance } = await publisher('live');
  await userEvent.dblClick(button('Pause'));
  await advance(1000);
  expect(t.session.getSnapshot().phase).toBe('paused');
});

it('leaves it to the app where the app has handled the click', async () => {
  const { t, advance } = await renderInScenario('live', (stream) => (
    <StreamPublisher.Root stream={stream}>
      <StreamPublisher.PauseTrigger onClick={(event) => event.preventDefault()}>
        {({ isPaused }) => (isPaused ? 'on' : 'off')}
      </StreamPublisher.PauseTrigger>
    </StreamPublisher.Root>
  ));
  await userEvent.click(button('off'));
  await advance(1000);
  expect(t.session.getSnapshot().phase).toBe('live');
});

it.each([
  'idle',
  'preview',
  'armed',
  'acquiring',
  'creating',
  'ending',
  'ended-stopped',
  'failed-network',
] as const)('is not there in "%s"', async (scenario) => {
  await publisher(scenario);
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});

it('is not there where somebody else publishes', async () => {
  await publisher('external', { source: { type: 'external' } });
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});
