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
  title: 'Older API (v0.2)/Transports',
  args: { scenario: 'webrtc' },
  loaders: [loadVision],
  beforeEach: stopVision,
  render: renderVision,
});

/** A peer connection of the page. Nothing reconnects it, and a deploy of the service ends its stream. */
export const Webrtc = meta.story({});

/** Broken once, it is over: only a new start helps. */
export const WebrtcBreaks = meta.story({
  async play({ canvas, ...context }) {
    const t = testVisionOf(context);
    t.peers.last().become('failed');
    await t.advance(3000);
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(t.peers.all).toHaveLength(1);
    await expect(t.service.liveStreams()).toEqual([]);
  },
});

/** A room of the app: somebody else publishes there, and no camera is opened here. */
export const Livekit = meta.story({ args: { scenario: 'livekit' } });
