import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import type { TestSessionOptions } from '../../../testing/session/TestSession.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamPublisher } from '../StreamPublisher.js';
import { StreamPublisherPreflight } from './StreamPublisherPreflight.js';

const shown = (scenario: TestScenario = 'idle', options?: TestSessionOptions) =>
  renderInScenario(
    scenario,
    (stream) => (
      <StreamPublisher.Root stream={stream}>
        <StreamPublisher.PublishTrigger />
        <StreamPublisherPreflight data-testid="preflight" />
      </StreamPublisher.Root>
    ),
    options,
  );
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const steps = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('costs nothing before it is asked for', async () => {
  const { t, advance } = await shown();
  await advance(60_000);
  expect(t.service.count('create') + t.service.count('models')).toBe(0);
  expect(t.media.tracks).toHaveLength(0);
  expect(screen.queryByRole('list')).toBeNull();
});

it('checks step by step, and says at the end that all works', async () => {
  const { t, advance } = await shown();
  const trigger = button('Check camera and network');
  await userEvent.click(trigger);
  await advance(0);
  expect(trigger).toHaveTextContent('Cancel the check');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await advance(40_000);
  expect(steps()).toHaveLength(8);
  expect(steps().every((step) => step?.endsWith('works'))).toBe(true);
  expect(screen.getByRole('status')).toHaveTextContent('Everything works.');
  expect(button('Check again')).toBe(trigger);
  expect(trigger).toHaveFocus();
  t.verify();
});

it('says what is wrong where it is wrong, and what to do', async () => {
  const { advance } = await shown('idle', { media: { camera: 'missing' } });
  await userEvent.click(button('Check camera and network'));
  await advance(5000);
  expect(steps()[1]).toBe(
    'Picture of the camera does not workNo camera was found. Connect a camera, then try again.',
  );
  expect(steps()[3]).toBe('Start of a stream not checked');
  expect(screen.getByRole('status')).toHaveTextContent('This does not work: Picture of the camera.');
});

it('can be cancelled, and leaves nothing behind', async () => {
  const { t, advance } = await shown();
  await userEvent.click(button('Check camera and network'));
  await advance(150);
  await userEvent.click(button('Cancel the check'));
  expect(screen.queryByRole('list')).toBeNull();
  await advance(10_000);
  expect(button('Check camera and network')).toBeVisible();
  t.verify();
});

it('makes way for a stream', async () => {
  const { t, advance } = await shown();
  await userEvent.click(button('Check camera and network'));
  await advance(500);
  await userEvent.click(button('Start streaming'));
  await advance(20_000);
  expect(t.session.getSnapshot().phase).toBe('live');
  expect(screen.queryByTestId('preflight')).toBeNull();
  await t.session.stop();
  t.verify();
});

it('is not there where somebody else publishes', async () => {
  await shown('external', { source: { type: 'external' } });
  expect(screen.queryByTestId('preflight')).toBeNull();
});
