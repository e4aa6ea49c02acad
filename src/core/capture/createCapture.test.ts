import { describe, expect, it } from 'vitest';
import { flushPromises } from '../../testing/clock/flushPromises.js';
import { createHeldClock } from '../../testing/clock/createHeldClock.js';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import type { FakeMediaOptions } from '../../testing/index.js';
import type { CaptureState } from './CaptureState.js';
import { createCapture } from './createCapture.js';

function rig(options?: FakeMediaOptions) {
  const media = createFakeMedia(options);
  const clock = createHeldClock();
  const states: CaptureState['state'][] = [];
  const ends: string[] = [];
  const replaced: string[] = [];
  const capture = createCapture({
    media,
    clock,
    onReplaced: ({ label }) => replaced.push(label),
    onState: ({ state }) => states.push(state),
    onEnded: (end) => ends.push('reason' in end ? end.reason : end.error.code),
  });
  return { media, clock, capture, states, ends, replaced };
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
    const { media, capture, states } = rig({ camera: 'missing' });
    await expect(capture.open({ type: 'camera' })).rejects.toMatchObject({ code: 'no-device' });
    media.set({ camera: 'works' });
    await capture.open({ type: 'camera' });
    expect(states).toEqual(['prompting', 'failed', 'prompting', 'live']);
  });

  it('says when its source ended by itself, and only then', async () => {
    const { media, capture, states, ends } = rig({ camera: 'works' });
    const first = await capture.open({ type: 'camera' });
    capture.close();
    first.dispatchEvent(new Event('ended'));
    await flushPromises();
    expect(ends).toEqual([]);
    await capture.open({ type: 'test-pattern' });
    media.endTrack();
    await flushPromises();
    expect(ends).toEqual(['source-ended']);
    expect(states.at(-1)).toBe('failed');
  });

  it('opens another camera in place of a lost one, unless it was asked for that very one', async () => {
    const { media, capture, ends, replaced } = rig();
    await capture.open({ type: 'camera' });
    media.unplug('camera-built-in');
    await flushPromises();
    expect([replaced, ends]).toEqual([['USB camera'], []]);
    const chosen = rig();
    await chosen.capture.open({ type: 'camera', deviceId: 'camera-usb' });
    chosen.media.unplug('camera-usb');
    await flushPromises();
    expect([chosen.replaced, chosen.ends]).toEqual([[], ['device-lost']]);
  });

  it('takes "Stop sharing" and the end of a file for what they are', async () => {
    const { media, capture, states, ends } = rig();
    for (const source of [{ type: 'screen' }, { type: 'file', file: new Blob() }] as const) {
      await capture.open(source);
      media.endTrack();
      await flushPromises();
    }
    expect(ends).toEqual(['screen-ended', 'file-ended']);
    expect(states.at(-1)).toBe('off');
  });

  it('shows the camera on while the person chooses a screen, and keeps it where she chooses none', async () => {
    const { media, capture, states } = rig();
    const first = await capture.open({ type: 'camera' });
    media.set({ screen: 'cancel' });
    await expect(capture.open({ type: 'screen' })).rejects.toMatchObject({ code: 'screen-cancelled' });
    expect([first.readyState, states]).toEqual(['live', ['prompting', 'live']]);
    media.set({ screen: 'share' });
    const shared = await capture.open({ type: 'screen' });
    expect([first.readyState, shared.readyState, states.at(-1)]).toEqual(['ended', 'live', 'live']);
  });

  it('says when the system has paused the camera, and when it goes on', async () => {
    const { media, capture, states } = rig();
    await capture.open({ type: 'camera' });
    media.muteTrack(true);
    media.muteTrack(false);
    expect(states).toEqual(['prompting', 'live', 'interrupted', 'live']);
  });

  it('tries a busy camera once more after a second, and not after it was given up', async () => {
    const { media, capture, clock } = rig({ camera: 'busy' });
    const opening = capture.open({ type: 'camera' });
    await flushPromises();
    media.set({ camera: 'works' });
    await clock.advance(1000);
    expect((await opening).readyState).toBe('live');
    const given = rig({ camera: 'busy' });
    given.capture.open({ type: 'camera' }).catch(() => undefined);
    await flushPromises();
    given.capture.close();
    await given.clock.advance(5000);
    expect([given.media.openings.length, given.clock.pending()]).toEqual([1, 0]);
  });

  it('takes any camera at first where the one that was asked for is unknown, and none at a switch', async () => {
    const { media, capture } = rig();
    await capture.open({ type: 'camera', deviceId: 'camera-gone' });
    expect(media.liveTracks().map(({ label }) => label)).toEqual(['Built-in camera']);
    await expect(capture.open({ type: 'camera', deviceId: 'camera-also-gone' })).rejects.toMatchObject({
      code: 'constraints',
    });
  });
});
