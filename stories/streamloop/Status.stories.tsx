import { expect } from 'storybook/test';
import type { StreamloopFault } from 'react-live-vision/testing';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/streamloop/components/streamloop-status/parts.js';
import {
  loadStreamloop,
  over,
  ShownControls,
  ShownStatus,
  type StreamloopArgs,
  streamloopOf,
} from '../support/testStreamloop.js';

interface Played {
  canvas: {
    findByText: (text: string | RegExp) => Promise<HTMLElement>;
    findByRole: (role: string, options: { name: string }) => Promise<HTMLElement>;
    getByText: (text: string) => HTMLElement;
  };
  userEvent: { click: (element: HTMLElement) => Promise<void> };
  loaded: Parameters<typeof streamloopOf>[0]['loaded'];
}

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
/** A command looks at the stream again. */
const failsToLook = (fault: StreamloopFault) => async (context: Played) => {
  const { canvas, userEvent } = context;
  await canvas.findByText('Live');
  streamloopOf(context).fake.fault('get', fault, Infinity);
  await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
  await expect(await canvas.findByText(/may be out of date/)).toBeVisible();
  await expect(canvas.getByText('Live')).toBeVisible();
};
/** What was known stays, with when it was known. */
export const Stale = meta.story({
  render: over(ShownControls),
  play: failsToLook({ type: 'network' }),
});
export const MayNotLook = meta.story({
  render: over(ShownControls),
  play: failsToLook({ type: 'fail', status: 403, code: 'INSUFFICIENT_SCOPE' }),
});
export const SignedOut = meta.story({ args: { scenario: 'signed-out' } });
