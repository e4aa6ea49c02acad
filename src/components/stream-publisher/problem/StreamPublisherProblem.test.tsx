import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import { publicationScenarios } from '../../../testing/session/publicationScenarios.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamStatus } from '../../stream-status/StreamStatus.js';
import { baseStrings } from '../../strings/baseStrings.js';
import { StreamPublisher } from '../StreamPublisher.js';

const shown = (scenario: TestScenario) =>
  renderInScenario(scenario, (stream) => (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
    </>
  ));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

const problems = Object.entries(publicationScenarios).flatMap(([name, { problem }]) =>
  problem ? [[name as TestScenario, problem] as const] : [],
);

it.each(problems)('says in "%s" what is wrong and what to do', async (scenario, code) => {
  await shown(scenario);
  const { what, next } = baseStrings.errors[code];
  expect(screen.getByRole('alert')).toHaveTextContent(`${what} ${next}`);
  expect(screen.getByRole('alert')).toHaveAttribute('data-code', code);
});

it('is not there where nothing is wrong, where somebody has paused, and where all is over', async () => {
  for (const scenario of ['live', 'paused', 'armed', 'reconnecting', 'ended-file-ended'] as const) {
    const { container } = await shown(scenario);
    expect(container.querySelector('.lv-problem')).toBeNull();
  }
});

describe('the way out', () => {
  it('opens a source again that has failed, with the focus on the trigger, and goes on with the same stream', async () => {
    const { t, advance } = await shown('device-lost');
    t.media.set({ camera: 'works' });
    await userEvent.click(button('Try again'));
    expect(button('Stop streaming')).toHaveFocus();
    await advance(5000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(t.service.count('create')).toBe(1);
  });

  it('stays, without a button meanwhile, until it is known whether it helped', async () => {
    const { t, advance } = await shown('permission-revoked');
    t.media.set({ permission: 'prompt', prompt: 'wait' });
    await userEvent.click(button('Try again'));
    await advance(0);
    expect(screen.getByRole('alert')).toHaveTextContent('The permission for the camera was taken back.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    t.media.answer('allow');
    await advance(5000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('has no button where it heals by itself', async () => {
    for (const scenario of ['capture-interrupted', 'frames-not-counted', 'encoder-stalled'] as const) {
      const { container } = await shown(scenario);
      expect(container.querySelector('.lv-problem button')).toBeNull();
    }
  });

  it('can be shown in another way', async () => {
    await renderInScenario('device-lost', (stream) => (
      <StreamPublisher.Root stream={stream}>
        <StreamPublisher.Problem>
          {({ error, canRetry }) => `${error.code}, ${canRetry ? 'retry' : 'wait'}`}
        </StreamPublisher.Problem>
      </StreamPublisher.Root>
    ));
    expect(screen.getByRole('alert')).toHaveTextContent('device-lost, retry');
  });
});

describe('to a screen reader', () => {
  it('says a stall once: the alert, and not the live region beside it', async () => {
    const { t, advance } = await shown('live');
    t.media.muteTrack(true);
    await advance(3000);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('alert')).toHaveTextContent('Your device has paused the camera.');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    t.media.muteTrack(false);
    await advance(5000);
    expect(screen.getByRole('status')).toHaveTextContent('You are live again.');
  });

  it('says it by the live region where no alert does', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => <StreamStatus stream={stream} />);
    t.media.muteTrack(true);
    await advance(3000);
    expect(screen.getByRole('status')).toHaveTextContent(
      'No picture gets through. Your device has paused the camera.',
    );
  });

  it('says another problem as another alert', async () => {
    const { t, advance } = await shown('source-silent');
    const first = screen.getByRole('alert');
    t.media.muteTrack(true);
    await advance(3000);
    expect(screen.getByRole('alert')).not.toBe(first);
  });
});
