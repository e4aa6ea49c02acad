import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/streamloop/components/streamloop-controls/parts.js';
import {
  loadStreamloop,
  over,
  ShownControls,
  ShownOwnButton,
  type StreamloopArgs,
  streamloopOf,
} from '../support/testStreamloop.js';

const meta = preview.type<{ args: StreamloopArgs }>().meta({
  title: 'StreamLoop/Controls',
  subcomponents: { ...parts },
  args: { scenario: 'draft' },
  loaders: [loadStreamloop],
  render: over(ShownControls),
});

interface Played {
  canvas: { findByRole: (role: string, options?: { name?: string | RegExp }) => Promise<HTMLElement> };
  userEvent: { click: (element: HTMLElement) => Promise<void> };
}

const click = async ({ canvas, userEvent }: Played, name: string): Promise<void> => {
  const button = await canvas.findByRole('button', { name });
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(button);
};
/** The button is there before the state of the stream is. */
const enabled = async ({ canvas }: Played, name: string): Promise<void> => {
  const button = await canvas.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
};
async function start(context: Played): Promise<void> {
  await enabled(context, 'Start');
  await click(context, 'Start');
  await click(context, 'Start now');
}

export const Draft = meta.story({});
export const LiveInGerman = meta.story({ args: { scenario: 'active' }, globals: { language: 'de' } });
export const Live = meta.story({ args: { scenario: 'active' } });
export const Scheduled = meta.story({ args: { scenario: 'scheduled' } });
/** Nobody knows what a command would do there. */
export const UnknownState = meta.story({ args: { scenario: 'unknown-state' } });
export const Gone = meta.story({ args: { scenario: 'gone' } });

/** A start goes public and spends credits, so it is asked about: the focus is on what does nothing. */
export const AsksBeforeStart = meta.story({
  play: async (context) => {
    await enabled(context, 'Start');
    await click(context, 'Start');
    await expect(await context.canvas.findByRole('button', { name: 'Not now' })).toHaveFocus();
  },
});
export const AsksBeforeStartInDark = meta.story({
  globals: { theme: 'dark' },
  play: async (context) => {
    await enabled(context, 'Start');
    await click(context, 'Start');
  },
});
export const AsksBeforeDelete = meta.story({
  args: { scenario: 'active' },
  play: async (context) => {
    await enabled(context, 'Delete');
    await click(context, 'Delete');
    await expect(await context.canvas.findByRole('alertdialog')).toBeVisible();
  },
});

export const Accepted = meta.story({
  play: async (context) => {
    await start(context);
    await expect(await context.canvas.findByText(/The start is accepted/)).toBeVisible();
  },
});
export const Stopped = meta.story({
  args: { scenario: 'active' },
  play: async (context) => {
    await enabled(context, 'Stop');
    await click(context, 'Stop');
    await expect(await context.canvas.findByText('It is being taken off the air.')).toBeVisible();
  },
});
/** Somebody else has started it meanwhile. */
export const NoOp = meta.story({
  play: async (context) => {
    const t = streamloopOf(context);
    await enabled(context, 'Start');
    t.fake.setState(t.id ?? '', 'active');
    await click(context, 'Start');
    await click(context, 'Start now');
    await expect(await context.canvas.findByText(/on already/)).toBeVisible();
  },
});
export const OnItsWay = meta.story({ args: { scenario: 'start-slow' }, play: start });

export const StopOnItsWay = meta.story({
  args: { scenario: 'active' },
  play: async (context) => {
    streamloopOf(context).fake.fault('stop', { type: 'hang' });
    await enabled(context, 'Stop');
    await click(context, 'Stop');
    await expect(await context.canvas.findByRole('button', { name: 'Stopping…' })).toBeVisible();
  },
});
export const CancelOnItsWay = meta.story({
  args: { scenario: 'scheduled' },
  play: async (context) => {
    streamloopOf(context).fake.fault('cancel', { type: 'hang' });
    await enabled(context, 'Cancel schedule');
    await click(context, 'Cancel schedule');
    await expect(await context.canvas.findByRole('button', { name: 'Cancelling…' })).toBeVisible();
  },
});
export const DeleteOnItsWay = meta.story({
  play: async (context) => {
    streamloopOf(context).fake.fault('delete', { type: 'hang' });
    await enabled(context, 'Delete');
    await click(context, 'Delete');
    await click(context, 'Delete for ever');
    await expect(await context.canvas.findByRole('button', { name: 'Deleting…' })).toBeVisible();
  },
});
/** A button of the page comes too late; the page shows what its own call was answered. */
export const Busy = meta.story({
  args: { scenario: 'start-slow' },
  render: over(ShownOwnButton),
  play: async (context) => {
    await start(context);
    await click(context, 'Stop it from the page');
    await expect(await context.canvas.findByText(/was not sent/)).toBeVisible();
  },
});

/** 200 with `invalid`: nothing has started. */
export const Refused = meta.story({
  args: { scenario: 'start-refused' },
  play: async (context) => {
    await start(context);
    await click(context, 'See what is missing');
  },
});
export const RefusedByGuard = meta.story({ args: { scenario: 'start-guarded' }, play: start });
export const NoCredits = meta.story({ args: { scenario: 'no-credits' }, play: start });
export const NotReady = meta.story({
  args: { scenario: 'not-ready' },
  play: async (context) => {
    await start(context);
    await click(context, 'See what is missing');
    await expect(await context.canvas.findByText('The stream has no destination.')).toBeVisible();
  },
});

/** Nor can the stream be looked at: it might be on, and then nothing would be unknown. */
async function startUnseen(context: Played & Parameters<typeof streamloopOf>[0]): Promise<void> {
  const t = streamloopOf(context);
  await start(context);
  t.fake.fault('get', { type: 'network' }, Infinity);
  await t.advance(60_000);
}
/** Nobody knows whether it counts, until the same is sent again or the stream is seen to be on. */
export const AnswerLost = meta.story({
  args: { scenario: 'start-lost' },
  play: async (context) => {
    await startUnseen(context);
    await expect(await context.canvas.findByRole('button', { name: 'Send again' })).toBeVisible();
  },
});
/** The answer is lost, but the stream is seen to be on. */
export const SeenToBeOn = meta.story({
  args: { scenario: 'start-lost' },
  play: async (context) => {
    await start(context);
    // By the second: the stream is looked at in between, and must not run out of time in the same step.
    const t = streamloopOf(context);
    for (let seconds = 0; seconds < 40; seconds += 1) await t.advance(1000);
    await expect(await context.canvas.findByText(/The start is accepted/)).toBeVisible();
  },
});
/** The answer is lost; the same click sent again starts nothing twice. */
export const Unknown = meta.story({
  args: { scenario: 'start-lost' },
  play: async (context) => {
    const t = streamloopOf(context);
    await startUnseen(context);
    await context.canvas.findByRole('button', { name: 'Send again' });
    t.fake.mend();
    await click(context, 'Send again');
    await expect(await context.canvas.findByText(/accepted|on already/)).toBeVisible();
    await expect(t.fake.effects.started).toBe(1);
  },
});
/** Later it would be another start, so it is asked about. */
export const LongUnknown = meta.story({
  args: { scenario: 'start-lost' },
  play: async (context) => {
    await startUnseen(context);
    await streamloopOf(context).advance(600_000);
    await click(context, 'Send again');
    await expect(await context.canvas.findByRole('alertdialog')).toBeVisible();
  },
});
export const Cancelled = meta.story({
  args: { scenario: 'scheduled' },
  play: async (context) => {
    await enabled(context, 'Cancel schedule');
    await click(context, 'Cancel schedule');
    await expect(await context.canvas.findByText('The schedule is cancelled.')).toBeVisible();
  },
});
export const Deleted = meta.story({
  play: async (context) => {
    await enabled(context, 'Delete');
    await click(context, 'Delete');
    await click(context, 'Delete for ever');
    await expect(await context.canvas.findByText('It is deleted.')).toBeVisible();
  },
});
export const Failed = meta.story({
  args: { scenario: 'stop-fails' },
  play: async (context) => {
    await enabled(context, 'Stop');
    await click(context, 'Stop');
    await expect(await context.canvas.findByRole('alert')).toBeVisible();
  },
});
export const DeleteForbidden = meta.story({
  args: { scenario: 'delete-forbidden' },
  globals: { theme: 'dark' },
  play: async (context) => {
    await enabled(context, 'Delete');
    await click(context, 'Delete');
    await click(context, 'Delete for ever');
    await expect(await context.canvas.findByRole('alert')).toBeVisible();
  },
});
