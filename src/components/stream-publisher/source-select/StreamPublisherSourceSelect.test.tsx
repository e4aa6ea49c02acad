import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import type { TestSessionOptions } from '../../../testing/session/TestSession.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamPublisher } from '../StreamPublisher.js';
import { type SelectableSource, StreamPublisherSourceSelect } from './StreamPublisherSourceSelect.js';

const all: readonly SelectableSource[] = ['camera', 'screen', 'file', 'test-pattern'];
const publisher = (
  scenario: TestScenario,
  sources?: readonly SelectableSource[],
  options?: TestSessionOptions,
) =>
  renderInScenario(
    scenario,
    (stream) => (
      <StreamPublisher.Root stream={stream}>
        <StreamPublisher.Preview />
        <StreamPublisherSourceSelect {...(sources ? { sources } : {})} />
        <StreamPublisher.PublishTrigger />
      </StreamPublisher.Root>
    ),
    options,
  );
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (name: string): Promise<void> => userEvent.click(button(name));
const pressed = (): (string | null)[] =>
  screen.getAllByRole('button', { pressed: true }).map((chosen) => chosen.textContent);
const video = (name: string): File => new File(['video'], name, { type: 'video/mp4' });
const fileInput = (container: HTMLElement): HTMLInputElement => {
  const input = container.querySelector('input');
  if (!input) throw new Error('There is no file input.');
  return input;
};

describe('what can be chosen', () => {
  beforeEach(() => vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => undefined } }));
  afterEach(() => vi.unstubAllGlobals());

  it('is by default the camera, and the screen where the browser can share one', async () => {
    await publisher('idle');
    expect(button('Camera')).toHaveAttribute('aria-pressed', 'true');
    expect(button('Screen')).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByRole('button', { name: 'Test pattern' })).toBeNull();
  });

  it('is the camera alone where it cannot', async () => {
    vi.stubGlobal('navigator', { mediaDevices: {} });
    await publisher('idle');
    expect(button('Camera')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Screen' })).toBeNull();
  });
});

describe('before a stream', () => {
  it('opens nothing by itself, and sends what was chosen', async () => {
    const { t, advance } = await publisher('idle', all);
    await press('Screen');
    await advance(0);
    expect(pressed()).toEqual(['Screen']);
    expect(screen.getByText('No screen is shared')).toBeInTheDocument();
    expect(t.media.tracks).toHaveLength(0);
    await press('Start streaming');
    await advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['Screen']);
  });

  it('comes back to the camera with the wishes of the app', async () => {
    const source = { type: 'camera', height: 720, facing: 'environment' } as const;
    const { t } = await publisher('idle', all, { source });
    await press('Test pattern');
    await press('Camera');
    expect(t.session.getSource()).toEqual(source);
  });
});

describe('while live', () => {
  it('switches without a new stream', async () => {
    const { t, advance } = await publisher('live', all);
    await press('Test pattern');
    await advance(0);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['Test pattern']);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
    expect(pressed()).toEqual(['Test pattern']);
  });

  it('stays on the camera where the person closes the picker', async () => {
    const { t, advance } = await publisher('live', all);
    t.media.set({ screen: 'cancel' });
    await press('Screen');
    await advance(100);
    expect(pressed()).toEqual(['Camera']);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for a screen within the click: later, browsers refuse', async () => {
    const { t } = await publisher('live', all);
    const asked = vi.spyOn(t.media, 'openScreen');
    fireEvent.click(button('Screen'));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('a file', () => {
  it('is asked for with the button, and shown', async () => {
    const { t, advance, container } = await publisher('idle', all);
    const input = fileInput(container);
    const asked = vi.spyOn(input, 'click');
    await press('Video file…');
    expect(asked).toHaveBeenCalledTimes(1);
    const file = video('cat.mp4');
    await userEvent.upload(input, file);
    expect(t.session.getSource()).toEqual({ type: 'file', file });
    expect(pressed()).toEqual(['Video file…']);
    await press('Start streaming');
    await advance(2000);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['File']);
    // The same one, or another, may be chosen again.
    expect(input.value).toBe('');
    const other = video('dog.mp4');
    await userEvent.upload(input, other);
    expect(t.session.getSource()).toEqual({ type: 'file', file: other });
  });

  it('changes nothing where none is chosen', async () => {
    const { t, container } = await publisher('idle', all);
    fireEvent.change(fileInput(container), { target: { files: [] } });
    expect(t.session.getSource()).toEqual({ type: 'camera' });
  });
});

it('is not there where somebody else publishes', async () => {
  await publisher('external', all, { source: { type: 'external' } });
  expect(screen.queryByRole('group', { name: 'Source' })).toBeNull();
});

it('says by its own name what to wrap where it stands alone', () => {
  expect(() => renderToString(<StreamPublisherSourceSelect />)).toThrow(
    'Wrap it: <StreamPublisher.Root stream={stream}><StreamPublisherSourceSelect />',
  );
});
