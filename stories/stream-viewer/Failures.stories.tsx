import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import {
  loadViewer,
  renderViewer,
  stopViewer,
  testViewerOf,
  type ViewerArgs,
} from '../support/testViewer.js';

const meta = preview.type<{ args: ViewerArgs }>().meta({
  title: 'StreamViewer/Failures',
  args: { scenario: 'failed-network' },
  loaders: [loadViewer],
  beforeEach: stopViewer,
  render: renderViewer,
});

const dark = { theme: 'dark' };

export const StreamNotFound = meta.story({ args: { scenario: 'failed-stream-not-found' } });
export const Unauthorized = meta.story({ args: { scenario: 'failed-unauthorized' } });
export const Network = meta.story({});
export const TryAgain = meta.story({
  async play({ canvas, userEvent, ...context }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await testViewerOf(context).advance(3000);
    await expect(await canvas.findByText('Playing')).toBeVisible();
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
});
export const RoomRefuses = meta.story({ args: { scenario: 'failed-view' } });
export const RoomRefusesInDark = meta.story({ args: { scenario: 'failed-view' }, globals: dark });
export const NetworkBlocksVideo = meta.story({ args: { scenario: 'failed-network-blocked' } });
export const PolicyOfThePage = meta.story({ args: { scenario: 'failed-csp-blocked' } });
export const CodeNotLoaded = meta.story({ args: { scenario: 'failed-module-failed' } });
