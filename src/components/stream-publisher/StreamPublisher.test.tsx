import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { useOvershootStream } from '../../hooks/useOvershootStream.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { StreamPublisher } from './StreamPublisher.js';

const publisher = (scenario: Parameters<typeof renderInScenario>[0]) =>
  renderInScenario(scenario, (stream) => <StreamPublisher stream={stream} />);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (name: string): Promise<void> => userEvent.click(button(name));

describe('publish trigger', () => {
  it('starts and stops, and keeps the focus all the way', async () => {
    const { t, advance } = await publisher('idle');
    await press('Start streaming');
    const trigger = button('Stop streaming');
    expect(trigger).toHaveFocus();
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    await press('Stop streaming');
    await advance(0);
    expect(t.session.getSnapshot().phase).toBe('ended');
    expect(button('Start streaming')).toBe(trigger);
    expect(trigger).toHaveFocus();
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it.each(['acquiring', 'creating', 'connecting', 'waiting', 'live', 'reconnecting'] as const)(
    'stops in %s',
    async (scenario) => {
      const { t, advance } = await publisher(scenario);
      await press('Stop streaming');
      t.service.release();
      await advance(0);
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
    },
  );

  it('makes one stream of a double click', async () => {
    const { t, advance } = await publisher('idle');
    await userEvent.dblClick(button('Start streaming'));
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.service.count('create')).toBe(1);
  });

  it('makes one stream of a key that is held down', async () => {
    const { t, advance } = await publisher('idle');
    button('Start streaming').focus();
    await userEvent.keyboard('{Enter>8/}');
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('waits while the stream is being deleted, without being disabled', async () => {
    const { t } = await publisher('ending');
    const trigger = button('Stopping…');
    expect(trigger).toHaveAttribute('aria-disabled', 'true');
    expect(trigger).toBeEnabled();
    await press('Stopping…');
    expect(t.session.getSnapshot().phase).toBe('ending');
    expect(t.service.count('create')).toBe(1);
  });

  it('leaves it to the app where the app has handled the click, and hands out the element', async () => {
    const ref = { current: null as HTMLButtonElement | null };
    const { t } = await renderInScenario('idle', (stream) => (
      <StreamPublisher.Root stream={stream}>
        <StreamPublisher.PublishTrigger ref={ref} onClick={(event) => event.preventDefault()}>
          {({ action, phase }) => `${action} in ${phase}`}
        </StreamPublisher.PublishTrigger>
      </StreamPublisher.Root>
    ));
    await press('start in idle');
    expect(t.session.getSnapshot().phase).toBe('idle');
    expect(ref.current).toBe(button('start in idle'));
  });
});

describe('preview trigger', () => {
  it('turns the camera on and off without a stream', async () => {
    const { t, advance } = await publisher('idle');
    await press('Preview');
    await advance(0);
    expect(t.media.liveTracks()).toHaveLength(1);
    expect(screen.getByText('Preview, not live')).toBeInTheDocument();
    await press('Stop preview');
    await advance(0);
    expect(t.media.liveTracks()).toHaveLength(0);
    expect(t.service.calls).toHaveLength(0);
    expect(button('Preview')).toHaveFocus();
  });

  it('lets a stream be started while the person is still asked', async () => {
    const { t, advance } = await publisher('idle');
    t.media.set({ permission: 'prompt', prompt: 'wait' });
    await press('Preview');
    await advance(0);
    expect(button('Stop preview')).toHaveFocus();
    await press('Start streaming');
    expect(screen.queryByRole('button', { name: 'Stop preview' })).toBeNull();
    t.media.answer('allow');
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.media.openings).toHaveLength(1);
  });

  it('is not there while a stream runs', async () => {
    await publisher('live');
    expect(screen.queryByRole('button', { name: /preview/i })).toBeNull();
  });
});

describe('failure message', () => {
  it('says what to do, and tries the stream again with the focus on the trigger', async () => {
    const { t, advance } = await publisher('failed-no-capacity');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The service is full right now. Try again in a few minutes.',
    );
    await press('Try again');
    expect(button('Stop streaming')).toHaveFocus();
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no second try where it cannot help', async () => {
    await publisher('failed-permission-blocked');
    expect(within(screen.getByRole('alert')).queryByRole('button')).toBeNull();
  });

  it('tries a preview again as a preview', async () => {
    const { t, advance } = await publisher('idle');
    t.media.set({ camera: 'busy' });
    await press('Preview');
    await advance(1000);
    expect(screen.getByRole('alert')).toHaveTextContent('Another program is using the camera.');
    t.media.set({ camera: 'works' });
    await press('Try again');
    await advance(2000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'idle', capture: { state: 'live' } });
    expect(t.service.calls).toHaveLength(0);
  });

  it('names the code where only those who run the page can help', async () => {
    await publisher('failed-unauthorized');
    expect(screen.getByRole('alert')).toHaveTextContent('unauthorized');
  });
});

describe('device select', () => {
  it('switches the camera of a live stream without a new one', async () => {
    const { t, advance } = await publisher('live');
    const select = screen.getByRole('combobox', { name: 'Camera' });
    expect(select).toHaveDisplayValue('Built-in camera');
    await userEvent.selectOptions(select, 'USB camera');
    await advance(0);
    expect(select).toHaveDisplayValue('USB camera');
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['USB camera']);
    expect(t.service.count('create')).toBe(1);
  });

  it('remembers what was chosen before anything is open', async () => {
    const { t, advance } = await publisher('idle');
    const select = screen.getByRole('combobox', { name: 'Camera' });
    expect(select).toHaveDisplayValue('Default camera');
    await userEvent.selectOptions(select, 'USB camera');
    expect(select).toHaveDisplayValue('USB camera');
    await press('Start streaming');
    await advance(2000);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['USB camera']);
  });

  it('says that a switch has failed and which camera is on', async () => {
    await publisher('switch-failed');
    const select = screen.getByRole('combobox', { name: 'Camera' });
    expect(select).toHaveDisplayValue('Built-in camera');
    expect(select).toHaveAccessibleDescription(/Still on the camera from before/);
  });

  it('is not there before the person has allowed a camera', async () => {
    await publisher('acquiring');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is not there for video that the app owns', async () => {
    const element = document.createElement('canvas');
    await renderInScenario('idle', (stream) => <StreamPublisher stream={stream} />, {
      source: { type: 'element', element },
    });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('video from elsewhere', () => {
  it.each(['external', 'idle'] as const)(
    'has no camera to turn on or to choose, also when %s',
    async (scenario) => {
      const source = { type: 'external' } as const;
      await renderInScenario(scenario, (stream) => <StreamPublisher stream={stream} />, { source });
      expect(screen.getByText('The video comes from somewhere else')).toBeInTheDocument();
      expect(screen.getAllByRole('button')).toHaveLength(1);
      expect(screen.queryByRole('combobox')).toBeNull();
    },
  );

  it('is started and stopped like any other', async () => {
    const source = { type: 'external' } as const;
    const { t, advance } = await renderInScenario('idle', (s) => <StreamPublisher stream={s} />, { source });
    await press('Start streaming');
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('waiting');
    expect(t.media.openings).toHaveLength(0);
    await press('Stop streaming');
    await advance(0);
    t.verify();
  });
});

it('does not say "live" of a stream with which there is no contact', async () => {
  const { container } = await publisher('lease-lost');
  expect(container.querySelector('.lv-phase-indicator')).toHaveTextContent('No contact');
  expect(container.querySelector('[data-live]')).toBeNull();
});

describe('preview', () => {
  it('is mirrored for a person, by an attribute', async () => {
    const { container } = await publisher('live');
    expect(container.querySelector('.lv-preview')).toHaveAttribute('data-mirrored', '');
    expect(screen.getByLabelText('Preview of your video')).toBeVisible();
  });

  it('says what is there in place of a picture', async () => {
    await publisher('acquiring');
    expect(screen.getByText('If your browser asks for the camera, choose Allow')).toBeInTheDocument();
    expect(screen.getByLabelText('Preview of your video')).not.toBeVisible();
  });

  it('shows the track where there is media, plays it, and lets go of it', async () => {
    // What a browser has and jsdom has not; the real one is looked at in the stories.
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new Error('interrupted'));
    vi.stubGlobal(
      'MediaStream',
      class {
        constructor(readonly tracks: MediaStreamTrack[]) {}
      },
    );
    const { t, advance } = await publisher('live');
    const video = screen.getByLabelText<HTMLVideoElement>('Preview of your video');
    expect(video.srcObject).toMatchObject({ tracks: [...t.media.liveTracks()] });
    expect(play).toHaveBeenCalledTimes(1);
    await press('Stop streaming');
    await advance(0);
    expect(video.srcObject).toBeNull();
    vi.unstubAllGlobals();
    play.mockRestore();
  });
});

it('says what to wrap where a part stands alone', () => {
  expect(() => renderToString(<StreamPublisher.Preview />)).toThrow(
    'Wrap it: <StreamPublisher.Root stream={stream}><StreamPublisher.Preview />',
  );
});

it('loads the code that publishes as soon as it is shown', async () => {
  const t = await createTestSession();
  const load = vi.spyOn(t.room, 'load');
  function Shown() {
    return <StreamPublisher stream={useOvershootStream({ session: t.session })} />;
  }
  render(
    <OvershootProvider client={t.client}>
      <Shown />
    </OvershootProvider>,
  );
  expect(load).toHaveBeenCalledTimes(1);
});
