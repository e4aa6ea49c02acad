import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/streamloop/components/streamloop-status/parts.js';
import {
  loadStreamloop,
  over,
  ShownStatus,
  type StreamloopArgs,
  streamloopOf,
} from '../support/testStreamloop.js';

const meta = preview.type<{ args: StreamloopArgs }>().meta({
  title: 'StreamLoop/Status',
  subcomponents: { ...parts },
  loaders: [loadStreamloop],
  render: over(ShownStatus),
});

export const Draft = meta.story({ args: { scenario: 'draft' } });
export const Invalid = meta.story({ args: { scenario: 'invalid' } });
export const Scheduled = meta.story({ args: { scenario: 'scheduled' } });
export const Preparing = meta.story({ args: { scenario: 'preparing' } });
export const Activating = meta.story({ args: { scenario: 'activating' } });
export const Active = meta.story({ args: { scenario: 'active' } });
export const ActiveInDark = meta.story({ args: { scenario: 'active' }, globals: { theme: 'dark' } });
export const Failing = meta.story({ args: { scenario: 'failing' } });
export const Failed = meta.story({ args: { scenario: 'failed' } });
export const Stopping = meta.story({ args: { scenario: 'stopping' } });
export const Stopped = meta.story({ args: { scenario: 'stopped' } });

/** Shown as the service says it, and asked for again. */
export const UnknownState = meta.story({
  args: { scenario: 'unknown-state' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('hibernating')).toBeVisible();
  },
});
export const NoState = meta.story({ args: { scenario: 'no-state' } });
export const NoStream = meta.story({ args: { scenario: 'none' } });
export const Loading = meta.story({ args: { scenario: 'loading' } });
export const Gone = meta.story({ args: { scenario: 'gone' } });
export const GoneWithNull = meta.story({ args: { scenario: 'gone-null' } });
export const Unreachable = meta.story({
  args: { scenario: 'unreachable' },
  play: async (context) => {
    const { canvas, userEvent } = context;
    const { fake } = streamloopOf(context);
    const retry = await canvas.findByRole('button', { name: 'Try again' });
    fake.mend();
    await userEvent.click(retry);
    await expect(await canvas.findByText('Live')).toBeVisible();
  },
});
export const UnreachableInDark = meta.story({
  args: { scenario: 'unreachable' },
  globals: { theme: 'dark' },
});
export const SignedOut = meta.story({ args: { scenario: 'signed-out' } });
