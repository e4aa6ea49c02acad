import { StreamPublisher } from 'react-live-vision';
import { createTestSession } from 'react-live-vision/testing';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { renderBoth, renderPublisher } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Interactions',
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

/** From a click to live, and back. */
export const StartAndStop = meta.story({
  async play({ canvas, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    await step('start', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Start streaming' }));
      await t.advance(2000);
      await expect(await canvas.findByText('You are live.')).toBeInTheDocument();
      await expect(canvas.getByRole('timer')).toHaveTextContent(/^4:5\d$/);
    });
    await step('stop', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Stop streaming' }));
      await t.advance(0);
      await expect(await canvas.findByText('You stopped the stream.')).toBeInTheDocument();
      await expect(canvas.getByRole('button', { name: 'Start streaming' })).toHaveFocus();
    });
    t.verify();
  },
});

/** Tab and Enter are enough, and the focus never gets lost. */
export const KeyboardOnly = meta.story({
  async play({ canvas, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 10; i += 1) {
        if (canvas.queryByRole('button', { name }) === document.activeElement) return;
        await userEvent.tab();
      }
      throw new Error(`Tab does not reach "${name}".`);
    };
    await step('preview', async () => {
      await tabTo('Preview');
      await userEvent.keyboard('{Enter}');
      await t.advance(0);
      await expect(await canvas.findByRole('button', { name: 'Stop preview' })).toHaveFocus();
    });
    await step('start', async () => {
      await tabTo('Start streaming');
      await userEvent.keyboard(' ');
      await t.advance(2000);
      await expect(await canvas.findByRole('button', { name: 'Stop streaming' })).toHaveFocus();
    });
    await step('stop', async () => {
      await userEvent.keyboard('{Enter}');
      await t.advance(0);
      await expect(await canvas.findByText('You stopped the stream.')).toBeInTheDocument();
    });
    t.verify();
  },
});

/** The camera is on and shown mirrored; nothing is published. */
export const Preview = meta.story({
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Preview' }));
    await t.advance(0);
    const video = await canvas.findByLabelText<HTMLVideoElement>('Preview of your video');
    await waitFor(() => expect(video.videoWidth).toBe(640));
    await expect(getComputedStyle(video).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    await expect(t.service.calls).toHaveLength(0);
  },
});

/** A second click of the same double click does not stop what the first has started. */
export const DoubleClick = meta.story({
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Start streaming' }));
    await t.advance(2000);
    await expect(await canvas.findByText('You are live.')).toBeInTheDocument();
    await expect(t.service.count('create')).toBe(1);
  },
});

/** Another camera while live: the same stream goes on. */
export const SwitchCamera = meta.story({
  args: { scenario: 'live' },
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    const select = await canvas.findByRole('combobox', { name: 'Camera' });
    await userEvent.selectOptions(select, 'USB camera');
    await t.advance(0);
    await waitFor(() => expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['USB camera']));
    await expect(select).toHaveDisplayValue('USB camera');
    await expect(t.service.count('create')).toBe(1);
  },
});

/** The button goes away with the failure; the focus goes to the one that stays. */
export const RetryAfterFailure = meta.story({
  args: { scenario: 'failed-no-capacity' },
  async play({ canvas, userEvent, ...context }) {
    const t = testSessionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(canvas.getByRole('button', { name: 'Stop streaming' })).toHaveFocus();
    await t.advance(2000);
    await expect(await canvas.findByText('You are live.')).toBeInTheDocument();
  },
});

/** The person thinks about it, then allows the camera: only then is a stream made. */
export const PermissionAnswered = meta.story({
  args: { scenario: 'acquiring' },
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    await t.advance(10_000);
    await expect(t.service.count('create')).toBe(0);
    t.media.answer('allow');
    await t.advance(2000);
    await expect(await canvas.findByText('You are live.')).toBeInTheDocument();
    await expect(t.service.count('create')).toBe(1);
  },
});

/** Thirty of them, with long names and one without: the layout stays. */
export const ManyCameras = meta.story({
  loaders: [
    async () => ({
      t: await createTestSession('live', {
        media: {
          cameras: Array.from({ length: 30 }, (_, i) => ({
            deviceId: `camera-${i}`,
            label: i === 1 ? '' : `Conference room ${i + 1}, wide angle, ceiling (1bcf:2c99)`,
          })),
        },
      }),
    }),
  ],
  render: (_, context) => (
    <Stage t={testSessionOf(context)}>
      {(stream) => (
        <Framed width={320}>
          <StreamPublisher stream={stream} />
        </Framed>
      )}
    </Stage>
  ),
  async play({ canvas, canvasElement }) {
    const select = await canvas.findByRole('combobox', { name: 'Camera' });
    await expect(canvas.getAllByRole('option')).toHaveLength(30);
    await expect(canvas.getByRole('option', { name: 'Camera 2' })).toBeInTheDocument();
    await expect(select.getBoundingClientRect().right).toBeLessThanOrEqual(
      canvasElement.getBoundingClientRect().left + 320 + 16,
    );
  },
});

/** A test pattern is a source like any other; the menu offers the cameras beside it. */
export const TestPattern = meta.story({
  loaders: [async () => ({ t: await createTestSession('preview', { source: { type: 'test-pattern' } }) })],
  render: renderPublisher,
  async play({ canvas }) {
    await expect(await canvas.findByRole('combobox', { name: 'Picture from' })).toHaveDisplayValue(
      'Test pattern',
    );
    const frame = canvas.getByLabelText('Preview of your video').parentElement;
    await expect(frame).not.toHaveAttribute('data-mirrored');
  },
});
