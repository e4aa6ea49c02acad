import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../testing/index.js';

describe('camera and create', () => {
  it('makes no stream while the person reads the question', async () => {
    const t = await createTestSession('acquiring');
    await t.advance(10_000);
    expect(t.service.count('create')).toBe(0);
    t.media.answer('allow');
    await t.advance(2000);
    expect(t.service.count('create')).toBe(1);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('run side by side where the camera is allowed already', async () => {
    const t = await createTestSession('idle', { media: { permission: 'granted' } });
    let opened: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (opened = resolve));
    const openCamera = t.media.openCamera.bind(t.media);
    t.media.openCamera = async (constraints) => {
      await slow;
      return openCamera(constraints);
    };
    void t.session.start();
    await t.advance(0);
    expect(t.service.count('create')).toBe(1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'connecting', capture: { state: 'prompting' } });
    await t.advance(5000);
    expect(t.session.getSnapshot().phase).toBe('connecting');
    opened();
    await t.advance(1000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('delete the stream again when the camera fails after the create', async () => {
    const t = await createTestSession('idle', { media: { permission: 'granted' } });
    let fail: (error: unknown) => void = () => undefined;
    t.media.openCamera = () => new Promise((_, reject) => (fail = reject));
    void t.session.start();
    await t.advance(0);
    expect(t.service.liveStreams()).toHaveLength(1);
    fail(new DOMException('Gone.', 'NotFoundError'));
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      id: 'stream-1',
      error: { code: 'no-device', stage: 'capture' },
      capture: { state: 'failed' },
    });
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('delete the stream when the camera failed while the create was in flight', async () => {
    const t = await createTestSession('idle', { media: { permission: 'granted' } });
    let fail: (error: unknown) => void = () => undefined;
    t.media.openCamera = () => new Promise((_, reject) => (fail = reject));
    t.service.fault('create', { type: 'delay', ms: 500 });
    void t.session.start();
    await t.advance(400);
    fail(new DOMException('Gone.', 'NotFoundError'));
    await t.advance(0);
    expect(t.session.getSnapshot().phase).toBe('ending');
    await t.advance(200);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('make no stream where the camera fails before the code is there', async () => {
    const t = await createTestSession('idle', { media: { camera: 'missing' } });
    void t.session.start();
    await t.advance(1000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
    expect(t.service.count('create')).toBe(0);
    t.verify();
  });

  it('give back a camera that opens after stop', async () => {
    const t = await createTestSession('acquiring');
    void t.session.stop();
    await t.advance(0);
    expect(t.session.getSnapshot().phase).toBe('ended');
    t.media.answer('allow');
    await t.advance(0);
    expect(t.media.tracks).toHaveLength(1);
    expect(t.session.getSnapshot().capture).toEqual({ state: 'off' });
    t.verify();
  });

  it('give back a camera of an older start and keep that of the newer one', async () => {
    const t = await createTestSession('acquiring');
    void t.session.stop();
    void t.session.start();
    await t.advance(0);
    t.media.answer('allow');
    await t.advance(0);
    expect(t.media.liveTracks()).toHaveLength(0);
    t.media.answer('allow');
    await t.advance(2000);
    expect(t.media.liveTracks()).toHaveLength(1);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('say with a code why the camera cannot be had, and make no stream', async () => {
    const t = await createTestSession('failed-permission-dismissed');
    expect(t.session.getSnapshot()).toMatchObject({
      id: null,
      error: { code: 'permission-dismissed', retryable: true },
      capture: { state: 'failed', error: { code: 'permission-dismissed' } },
    });
    expect(t.service.calls).toEqual([]);
  });
});

describe('a preview', () => {
  it('that fails is a state, not a rejection', async () => {
    const t = await createTestSession('idle', { media: { camera: 'missing' } });
    await expect(t.session.preview()).resolves.toBeUndefined();
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
    t.media.set({ camera: 'works' });
    await t.session.preview();
    expect(t.session.getSnapshot().phase).toBe('idle');
  });

  it('after the end shows the camera and forgets the old stream', async () => {
    const t = await createTestSession('ended-stopped');
    await t.session.preview();
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'idle', id: null, capture: { state: 'live' } });
  });

  it('while a stream runs changes nothing', async () => {
    const t = await createTestSession('live');
    const before = t.session.getSnapshot();
    await t.session.preview({ type: 'test-pattern' });
    expect(t.session.getSnapshot()).toBe(before);
  });

  it('whose camera is pulled out goes on with another one, where nobody asked for that one', async () => {
    const t = await createTestSession('preview');
    t.media.unplug('camera-built-in');
    await t.advance(0);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['USB camera']);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'idle', capture: { state: 'live' } });
  });

  it('whose camera is pulled out fails with device-lost where it was the chosen one, or the last', async () => {
    const chosen = await createTestSession();
    await chosen.session.preview({ type: 'camera', deviceId: 'camera-usb' });
    chosen.media.unplug('camera-usb');
    await chosen.advance(0);
    expect(chosen.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'device-lost' } });
    const only = await createTestSession('preview');
    only.media.set({ camera: 'missing' });
    only.media.unplug('camera-built-in');
    await only.advance(0);
    expect(only.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'device-lost' } });
    expect(only.media.liveTracks()).toEqual([]);
  });
});

describe('a source that never opens', () => {
  it('costs a minute and no more, after a restored page asks and nobody answers', async () => {
    const t = await createTestSession('live');
    t.page.leave({ cached: true });
    t.media.set({ permission: 'prompt', prompt: 'wait' });
    await t.advance(1000);
    t.page.restore();
    await t.advance(50_000);
    expect(t.service.liveStreams()).toHaveLength(1);
    await t.advance(15_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'capture-failed' } });
    expect(t.service.liveStreams()).toEqual([]);
    t.media.answer('allow');
    await t.advance(0);
    t.verify();
  });

  it('costs a minute and no more, where the browser hangs though it is allowed', async () => {
    const t = await createTestSession();
    t.media.openCamera = () => new Promise(() => undefined);
    void t.session.start();
    await t.advance(65_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'capture-failed' } });
    t.verify();
  });
});

describe('the source of a live stream', () => {
  it('that is lost keeps the stream for a minute, then ends it and says why', async () => {
    const t = await createTestSession('device-lost');
    expect(t.session.getSnapshot()).toMatchObject({ publication: 'not-publishing', lease: 'ok' });
    await t.advance(50_000);
    expect(t.session.getSnapshot().phase).toBe('stalled');
    await t.advance(10_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'device-lost' } });
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('that is lost comes back by itself with the camera, on the same stream', async () => {
    const t = await createTestSession('device-lost');
    t.media.set({ camera: 'works' });
    t.media.plug({ deviceId: 'camera-new', label: 'New camera' });
    await t.advance(3000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', problem: null, generation: 1 });
    expect(t.room.joins[0]?.tracks.at(-1)).toBe(t.media.liveTracks()[0]);
    await t.advance(120_000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('whose permission was taken back comes back with it, and with a click', async () => {
    for (const comeBack of ['permission', 'click'] as const) {
      const t = await createTestSession('permission-revoked');
      if (comeBack === 'permission') t.media.setPermission('granted');
      else {
        t.media.set({ permission: 'granted' });
        await t.session.start();
      }
      await t.advance(3000);
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
      expect(t.service.count('create')).toBe(1);
    }
  });

  it('that is lost can be replaced by another one', async () => {
    const t = await createTestSession('device-lost');
    await t.session.setSource({ type: 'test-pattern' });
    await t.advance(3000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', problem: null });
  });

  it('that the system has paused goes on when the system lets it', async () => {
    const t = await createTestSession('capture-interrupted');
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'stalled', capture: { state: 'interrupted' } });
    t.media.muteTrack(false);
    await t.advance(3000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'live',
      problem: null,
      capture: { state: 'live' },
    });
  });

  it('is shown mirrored when it is a camera that faces the person, and only then', async () => {
    const mirrorOf = async (source: Parameters<typeof t.session.preview>[0]) => {
      await t.session.preview(source);
      const { capture } = t.session.getSnapshot();
      return capture.state === 'live' && capture.mirror;
    };
    const t = await createTestSession();
    expect(await mirrorOf({ type: 'camera' })).toBe(true);
    expect(await mirrorOf({ type: 'test-pattern' })).toBe(false);
    t.media.openCamera = async () => {
      const opened = await t.media.openTestPattern({ width: 4, height: 3, frameRate: 1 });
      const { track } = opened;
      track.getSettings = () => ({ facingMode: 'environment' });
      return opened;
    };
    expect(await mirrorOf({ type: 'camera', facing: 'environment' })).toBe(false);
  });
});

it('a second failure of the source says why it failed this time', async () => {
  const t = await createTestSession('idle', {
    media: { permission: 'prompt', prompt: 'allow', camera: 'missing' },
  });
  await t.session.start();
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
  t.media.set({ camera: 'missing' });
  await t.session.preview();
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
});
