import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import {
  loadVision,
  renderVision,
  stopVision,
  testVisionOf,
  type VisionArgs,
} from '../support/testVision.js';

const meta = preview.type<{ args: VisionArgs }>().meta({
  title: 'Older API (v0.2)/Results',
  args: { scenario: 'running' },
  loaders: [loadVision],
  beforeEach: stopVision,
  render: renderVision,
});

export const Idle = meta.story({ args: { scenario: 'idle' } });
export const Running = meta.story({});
export const RunningInDark = meta.story({ globals: { theme: 'dark' } });

/** The bound on tokens has cut the last result off: of JSON, that would be a part that cannot be read. */
export const Truncated = meta.story({ args: { scenario: 'truncated' } });

/** One inference has failed (`ok: false`): the socket and the stream are well. */
export const Failed = meta.story({ args: { scenario: 'result-failed' } });
export const Filtered = meta.story({ args: { scenario: 'result-filtered' } });

/** The socket is sought again, and the video goes on: the last result stays. */
export const SocketLost = meta.story({ args: { scenario: 'socket-lost' } });

/** Results of the time without a socket are lost, and nobody has to do anything. */
export const SocketBack = meta.story({ args: { scenario: 'socket-back' } });

export const SocketComesBack = meta.story({
  args: { scenario: 'socket-lost' },
  async play({ canvas, ...context }) {
    const t = testVisionOf(context);
    await expect(canvas.getByRole('button', { name: 'Stop streaming' })).toBeEnabled();
    await t.advance(5000);
    t.say('The cup is back.');
    await t.advance(200);
    await expect((await canvas.findAllByText('The cup is back.')).length).toBeGreaterThan(0);
    await expect(t.sockets.all).toHaveLength(2);
  },
});

/** The prompt before goes on being answered; the form of the app shows `promptError`, as the stories by hand do. */
export const PromptNotTaken = meta.story({ args: { scenario: 'prompt-refused' } });
