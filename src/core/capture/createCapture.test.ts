// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { flushPromises } from '../../testing/clock/flushPromises.js';
import { createHeldClock } from '../../testing/clock/createHeldClock.js';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import type { FakeMediaOptions } from '../../testing/index.js';
import type { CaptureState } from './CaptureState.js';
import { createCapture } from './createCapture.js';

function rig(options?: FakeMediaOptions) {
  const media = createFakeMedia(options);
  const states: CaptureState['state'][] = [];
  const ends: string[] = [];
  const replaced: string[] = [];
  const capture = createCapture({
    media,
    clock: createHeldClock(),
    onReplaced: ({ label }) => replaced.push(label),
    onState: ({ state }) => states.push(state),
    onEnded: (end) => ends.push('reason' in end ? end.reason : end.error.code),
  });
  return { media, capture, states, ends, replaced };
}

const asked = { permission: 'prompt', prompt: 'wait' } as const;

describe('a capture', () => {
  it('opens one source once, however often it is asked', async () => {
    const { media, capture, states } = rig();
    const tracks = await Promise.all([capture.open({ type: 'camera' }), capture.open({ type: 'camera' })]);
    expect(tracks[0]).toBe(tracks[1]);
    expect(await capture.open({ type: 'camera' })).toBe(tracks[0]);
    expect(media.openings).toHaveLength(1);
    expect(states).toEqual(['prompting', 'live']);
  });

  it('turns the old source off before it opens the next one', async () => {
    const { media, capture } = rig();
    const first = await capture.open({ type: 'camera' });
    const opening = capture.open({ type: 'camera', deviceId: 'camera-usb' });
    expect(first.readyState).toBe('ended');
    await opening;
    expect(media.liveTracks()).toHaveLength(1);
  });

  it('tells those who wait for an abandoned opening at once, not when the person answers', async () => {
    const { media, capture } = rig(asked);
    const waiting = capture.open({ type: 'camera' });
    void capture.open({ type: 'test-pattern' });
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    expect(media.prompts()).toBe(1);
    media.answer('allow');
    await flushPromises();
    expect(media.liveTracks().map(({ label }) => label)).toEqual(['Test pattern']);
  });

  it('stays silent about an abandoned opening that fails', async () => {
    const { media, capture, states } = rig(asked);
    capture.open({ type: 'camera' }).catch(() => undefined);
    capture.close();
    media.answer('block');
    await flushPromises();
    expect(states).toEqual(['prompting', 'off']);
  });

  it('can be opened again after a failure', async () => {
    const { media, capture, states } = rig({ camera: 'busy' });
    await expect(capture.open({ type: 'camera' })).rejects.toMatchObject({ code: 'device-busy' });
    media.set({ camera: 'works' });
    await capture.open({ type: 'camera' });
    expect(states).toEqual(['prompting', 'failed', 'prompting', 'live']);
  });

  it('says when its source ended by itself, and only then', async () => {
    const { media, capture, states, ends } = rig();
    const first = await capture.open({ type: 'camera' });
    capture.close();
    first.dispatchEvent(new Event('ended'));
    expect(ends).toEqual([]);
    await capture.open({ type: 'camera' });
    media.endTrack();
    expect(ends).toEqual(['source-ended']);
    expect(states.at(-1)).toBe('failed');
  });
});
