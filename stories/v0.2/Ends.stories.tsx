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
  title: 'Older API (v0.2)/Ends',
  args: { scenario: 'ended-lease-expired' },
  loaders: [loadVision],
  beforeEach: stopVision,
  render: renderVision,
});

export const ClientRequested = meta.story({ args: { scenario: 'ended-client-requested' } });
export const WebrtcDisconnected = meta.story({ args: { scenario: 'ended-webrtc-disconnected' } });
export const LivekitDisconnected = meta.story({ args: { scenario: 'ended-livekit-disconnected' } });
export const LeaseExpired = meta.story({});
export const InsufficientCredits = meta.story({ args: { scenario: 'ended-insufficient-credits' } });

/** A renewal charges for the time since the one before, and is refused (402) where nothing is left. */
export const RenewalNotPaid = meta.story({ args: { scenario: 'renewal-not-paid' } });

/** The service closes the results with 1008: the key is unknown, or was revoked. */
export const KeyRefused = meta.story({ args: { scenario: 'key-refused' } });
export const KeyRefusedInDark = meta.story({ args: { scenario: 'key-refused' }, globals: { theme: 'dark' } });

/** A key has five streams at a time (429). */
export const SixthStream = meta.story({ args: { scenario: 'sixth-stream' } });

/** One of the five has ended meanwhile. */
export const SixthStreamAgain = meta.story({
  args: { scenario: 'sixth-stream' },
  async play({ canvas, userEvent, ...context }) {
    const t = testVisionOf(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await t.advance(3000);
    await expect(await canvas.findByRole('button', { name: 'Stop streaming' })).toBeEnabled();
    await expect(t.service.liveStreams()).toHaveLength(1);
  },
});
