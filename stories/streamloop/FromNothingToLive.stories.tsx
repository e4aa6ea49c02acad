import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import {
  loadStreamloop,
  over,
  ShownForm,
  type StreamloopArgs,
  streamloopOf,
  WholePage,
} from '../support/testStreamloop.js';

const meta = preview.type<{ args: StreamloopArgs }>().meta({
  title: 'StreamLoop/From nothing to live',
  args: { scenario: 'destination-taken' },
  loaders: [loadStreamloop],
  render: over(() => <ShownForm />),
});

export const Form = meta.story({});
export const FormInDark = meta.story({ globals: { theme: 'dark' } });

/** What was typed stays; the key of the destination does not. */
export const DestinationTaken = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'New RTMP destination…' }));
    await userEvent.type(canvas.getByLabelText('Name of the destination'), 'Studio');
    await userEvent.type(canvas.getByLabelText('RTMP address'), 'rtmp://live.example/app');
    await userEvent.type(canvas.getByLabelText('Stream key'), 'secret{Enter}');
    await expect(await canvas.findByText(/This destination is there already/)).toBeVisible();
    await expect(canvas.getByLabelText('RTMP address')).toHaveValue('rtmp://live.example/app');
    await expect(canvas.getByLabelText('Stream key')).toHaveValue('');
  },
});
export const CreateRefused = meta.story({
  args: { scenario: 'create-refused' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Name'), 'Harbour{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('name: is taken');
    await expect(canvas.getByLabelText('Name')).toHaveValue('Harbour');
  },
});

/** Sent again by hand, it is made once. */
export const CreateLost = meta.story({
  args: { scenario: 'create-lost' },
  play: async (context) => {
    const { canvas, userEvent } = context;
    const t = streamloopOf(context);
    await userEvent.type(await canvas.findByLabelText('Name'), 'Harbour{Enter}');
    await t.advance(60_000);
    await expect(await canvas.findByRole('alert')).toHaveTextContent('No answer came.');
    await expect(canvas.getByLabelText('Name')).toHaveValue('Harbour');
    t.fake.mend();
    await userEvent.click(canvas.getByRole('button', { name: 'Create stream' }));
    await expect(await canvas.findByText(/“Harbour” is created/)).toBeVisible();
    await expect(t.fake.effects.created).toBe(1);
  },
});
export const CreateOnItsWay = meta.story({
  play: async (context) => {
    const { canvas, userEvent } = context;
    streamloopOf(context).fake.fault('create', { type: 'hang' });
    await userEvent.type(await canvas.findByLabelText('Name'), 'Harbour{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Creating…' })).toBeVisible();
  },
});
/** Nothing is sent, and the focus is where it is wrong. */
export const ToCorrect = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('End'), '2099-12-01T20:00');
    await userEvent.click(canvas.getByRole('button', { name: 'Create stream' }));
    await expect(await canvas.findByText('An end needs a start.')).toBeVisible();
  },
});

/** Create, see what is missing, start, watch it go live, stop. Nothing happens but by a click. */
export const TheWholeWay = meta.story({
  render: over(WholePage),
  play: async (context) => {
    const { canvas, userEvent } = context;
    const t = streamloopOf(context);
    const click = async (name: string): Promise<void> => {
      const button = await canvas.findByRole('button', { name });
      await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
      await userEvent.click(button);
    };
    await userEvent.type(await canvas.findByLabelText('Name'), 'Harbour');
    await waitFor(() => expect(canvas.getByRole('option', { name: 'Studio' })).toBeInTheDocument());
    await userEvent.selectOptions(canvas.getByLabelText('Destination'), 'Studio');
    const [link] = canvas.getAllByLabelText('or a link to fetch it from');
    if (!link) throw new Error('There is no field for a link.');
    await userEvent.type(link, 'https://media.example/loop.mp4{Enter}');
    await canvas.findByText(/The service is fetching it/);
    await userEvent.click(canvas.getByLabelText(/Never ends/));
    await click('Create stream');
    await expect(await canvas.findByText(/“Harbour” is created/)).toBeVisible();
    await expect(t.fake.effects.started).toBe(0);

    await click('Check');
    await canvas.findByText(/Nothing found that keeps it from starting/);
    await click('Start');
    await click('Start now');
    await canvas.findByText(/The start is accepted/);
    await t.advance(20_000);
    await waitFor(() => expect(canvas.getByText('Live')).toBeVisible(), { timeout: 10_000 });
    await click('Stop');
    await t.advance(20_000);
    await waitFor(() => expect(canvas.getByText('Stopped')).toBeVisible(), { timeout: 10_000 });
    await expect(t.fake.effects.started).toBe(1);
  },
});
